import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { EDITOR_ROUTES } from '../../../scripts/drive/editor-pages.ts';
import { type Chromium, type LaunchOptions, launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { type Route, type Server, serve } from '../../../scripts/drive/serve.ts';

const project = resolve(import.meta.dirname, '../../..');

const routes: Record<string, Route> = {
  ...EDITOR_ROUTES,
  '/pages/': resolve(project, 'tests/fixtures/pages'),
  '/sample/': resolve(project, 'scripts/sample'),
};

/** A browser with the extension, and the pages it is tried on. */
export interface Session {
  chromium: Chromium;
  server: Server;
  /** A new tab in front, on that path of the server. */
  open(path: string): Promise<Page>;
  end(): Promise<void>;
}

export async function startSession(more: Record<string, Route> = {}, options: LaunchOptions = {}): Promise<Session> {
  const server = await serve({ ...routes, ...more });
  try {
    const chromium = await launchChromium(options);
    return {
      chromium,
      server,
      async open(path) {
        const page = await chromium.browser.newPage();
        await page.goto(server.origin + path);
        await page.bringToFront();
        return page;
      },
      async end() {
        await chromium.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

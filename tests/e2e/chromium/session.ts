import type { Page } from 'puppeteer-core';
import { type Chromium, type LaunchOptions, launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { type Route, type Server, serve } from '../../../scripts/drive/serve.ts';
import { ROUTES } from '../routes.ts';

/** A browser with the extension, and the pages it is tried on. */
export interface Session {
  chromium: Chromium;
  server: Server;
  /** A new tab in front, on that path of the server. */
  open(path: string): Promise<Page>;
  end(): Promise<void>;
}

export async function startSession(more: Record<string, Route> = {}, options: LaunchOptions = {}): Promise<Session> {
  const server = await serve({ ...ROUTES, ...more });
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

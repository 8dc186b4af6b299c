import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export type Scheme = 'light' | 'dark';

/** Width in CSS pixels of each surface as the browser shows it. */
export const WIDTHS = { popup: 400, panel: 460, tab: 1100 } as const;

export interface Shot {
  folder: string;
  name: string;
  width: number;
  /** The whole page however long, unless a height is given. */
  height?: number;
  scheme?: Scheme;
}

/** Leaves `folder/name.png`, sharp enough for a README. */
export async function shoot(page: Page, { folder, name, width, height, scheme = 'light' }: Shot): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: height ?? 600, deviceScaleFactor: 2 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: height === undefined });
}

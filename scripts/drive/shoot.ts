import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

type Scheme = 'light' | 'dark';

export type Surface = 'popup' | 'panel' | 'tab';

export interface Shot {
  folder: string;
  name: string;
  /** A popup has the size it gives itself; a panel and a tab are given one. */
  surface: Surface;
  width?: number;
  /** The whole page however long, unless a height is given. */
  height?: number;
  scheme?: Scheme;
}

const defaultWidth = { panel: 460, tab: 1100 } as const;

/** Leaves `folder/name.png`. */
export async function shoot(page: Page, shot: Shot): Promise<void> {
  const { folder, name, surface, height, scheme = 'light' } = shot;
  mkdirSync(folder, { recursive: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const path = join(folder, `${name}.png`) as `${string}.png`;
  if (surface === 'popup') {
    await painted(page);
    await page.screenshot({ path });
    return;
  }
  const width = shot.width ?? defaultWidth[surface];
  if (surface === 'tab') {
    const deviceScaleFactor = await page.evaluate(() => devicePixelRatio);
    await page.setViewport({ width, height: height ?? 900, deviceScaleFactor });
    // A bar that sticks to the top would stand in the middle of a picture of the whole page.
    await page.evaluate(() => scrollTo(0, 0));
    await painted(page);
    await page.screenshot({ path, fullPage: height === undefined });
    return;
  }
  // Puppeteer's setViewport asks for touch emulation too, which panels do not have.
  const client = await page.createCDPSession();
  const size = { width, height: height ?? 800, deviceScaleFactor: 0, mobile: false };
  await client.send('Emulation.setDeviceMetricsOverride', size);
  await painted(page);
  await page.screenshot({ path, captureBeyondViewport: false });
  await client.send('Emulation.clearDeviceMetricsOverride');
  await client.detach();
}

/** Fonts and images are there, and the second frame after a change of size, the first that is painted whole. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

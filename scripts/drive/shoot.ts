import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export type Scheme = 'light' | 'dark';

/** Width in CSS pixels of each surface that can be resized, as a browser shows it. The popup has the size it gives itself. */
export const WIDTHS = { panel: 460, tab: 1100 } as const;

export interface Shot {
  folder: string;
  name: string;
  /** As the browser shows it where none is given. */
  width?: number;
  /** The whole page however long, unless a height is given. */
  height?: number;
  scheme?: Scheme;
}

/** Leaves `folder/name.png`. */
export async function shoot(page: Page, { folder, name, width, height, scheme = 'light' }: Shot): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const client = await page.createCDPSession();
  const path = join(folder, `${name}.png`) as `${string}.png`;
  const resize = (to: number) =>
    client.send('Emulation.setDeviceMetricsOverride', {
      width: width ?? 0,
      height: to,
      deviceScaleFactor: 0,
      mobile: false,
    });
  if (width !== undefined) await resize(height ?? 600);
  const whole = await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    return document.documentElement.scrollHeight;
  });
  if (width !== undefined && height === undefined) await resize(whole);
  // The second frame after a change of size is the first that is painted whole.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path, captureBeyondViewport: false });
  if (width !== undefined) await client.send('Emulation.clearDeviceMetricsOverride');
  await client.detach();
}

import type { Page } from 'puppeteer-core';
import { byTestId, click, selector } from './test-id.ts';

/** Chooses the target on a desk that shows a draft, clicks copy, and waits until the desk says it is done. */
export async function copyFor(
  desk: Page,
  target: 'note' | 'ameba' | 'plain' | 'markdown',
  what: 'copy' | 'copy-title' = 'copy',
): Promise<string> {
  await desk.bringToFront();
  await click(desk, `target-${target}`);
  await click(desk, what);
  const result = await byTestId(desk, 'copy-result');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.trim() !== '',
    {},
    selector('copy-result'),
  );
  return result.evaluate((node) => node.textContent.trim());
}

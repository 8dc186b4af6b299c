import type { Page } from 'puppeteer-core';
import { BEHIND } from './behind.ts';

/** Waits until the keyboard is at what has that test id. */
export async function focusIsOn(page: Page, testId: string): Promise<void> {
  await page.waitForFunction((id) => document.activeElement?.getAttribute('data-testid') === id, BEHIND, testId);
}

import type { Page } from 'puppeteer-core';
import type { AnyTargetId } from '../../utils/targets/target.ts';
import { BEHIND } from './behind.ts';
import { byTestId, click, selector } from './test-id.ts';

/** Chooses the target on a desk that shows a draft, clicks copy, and waits until the desk says it is done. */
export async function copyFor(desk: Page, target: AnyTargetId, what: 'copy' | 'copy-title' = 'copy'): Promise<string> {
  await desk.bringToFront();
  await desk.waitForSelector(selector('target-others'), { visible: true });
  // The radio button itself is hidden under its label, which is what a person clicks.
  const label = await desk.$(`label:has(${selector(`target-${target}`)})`);
  if (label === null) await desk.select(selector('target-others'), target);
  else await label.click();
  await click(desk, what);
  const result = await byTestId(desk, 'copy-result');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.trim() !== '',
    BEHIND,
    selector('copy-result'),
  );
  return result.evaluate((node) => node.textContent.trim());
}

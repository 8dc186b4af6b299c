import type { Page } from 'puppeteer-core';
import type { AnyTargetId } from '../../utils/targets/target.ts';
import { clickAt, selectAt, waitVisible } from './at-place.ts';
import { BEHIND } from './behind.ts';
import { byTestId, click, selector } from './test-id.ts';

/** Chooses the target on a desk that shows a draft, clicks copy, and waits until the desk says it is done. */
export async function copyFor(desk: Page, target: AnyTargetId, what: 'copy' | 'copy-title' = 'copy'): Promise<string> {
  await desk.bringToFront();
  await waitVisible(desk, selector('target-others'));
  // The radio button itself is hidden under its label, which is what a person clicks.
  const label = `label:has(${selector(`target-${target}`)})`;
  if ((await desk.$(label)) === null) await selectAt(desk, selector('target-others'), target);
  else await clickAt(desk, label);
  await click(desk, what);
  const result = await byTestId(desk, 'copy-result');
  await desk.waitForFunction(
    (place) => document.querySelector(place)?.textContent?.trim() !== '',
    BEHIND,
    selector('copy-result'),
  );
  return result.evaluate((node) => node.textContent.trim());
}

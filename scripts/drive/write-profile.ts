import type { Page } from 'puppeteer-core';
import { focusAt, readAt } from './at-place.ts';
import { byTestId } from './test-id.ts';

/** Values of the settings page's fields, by test id. */
export type ProfileFields = Record<string, string>;

/** Types the values into the settings page as a person does, and waits until they are stored. */
export async function writeProfile(
  options: Page,
  fields: ProfileFields,
  serviceUrls: Record<string, string>,
): Promise<void> {
  await options.bringToFront();
  for (const [id, value] of Object.entries(fields)) {
    await retype(options, `[data-testid="${id}"]`, value);
  }
  for (const [service, url] of Object.entries(serviceUrls)) {
    await retype(options, `[data-testid="service-row"][data-service-id="${service}"] [data-testid="service-url"]`, url);
  }
  await byTestId(options, 'profile-saved');
  await options.waitForSelector('[data-testid="profile-saved"][data-state="saved"]');
}

/** Replaces what stands in a field by typing. */
export async function retype(page: Page, selector: string, value: string): Promise<void> {
  await focusAt(page, selector);
  await readAt(page, selector, (element) => (element as HTMLInputElement).select());
  await page.keyboard.type(value);
}

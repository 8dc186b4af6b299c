import type { Page } from 'puppeteer-core';
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
  const field = await page.waitForSelector(selector, { visible: true });
  if (field === null) throw new Error(`No field ${selector}`);
  await field.focus();
  await field.evaluate((element) => (element as HTMLInputElement).select());
  await page.keyboard.type(value);
}

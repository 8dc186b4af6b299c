import { browser } from 'wxt/browser';

/** Opens a service's own page for a new post in a tab in front. */
export async function openComposePage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

import { browser } from 'wxt/browser';

/** True when this page is a tab of its own, false in a side panel or sidebar. */
export async function inOwnTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent())?.id !== undefined;
}

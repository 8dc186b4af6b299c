import { browser } from 'wxt/browser';

/** The browser window this page belongs to; null where the browser does not say. */
export async function currentWindowId(): Promise<number | null> {
  const current = await browser.windows.getCurrent();
  return current.id ?? null;
}

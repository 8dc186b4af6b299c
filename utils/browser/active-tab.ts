import { browser } from 'wxt/browser';

/** The tab whose page is clipped. */
export interface ClippedTab {
  id: number;
  windowId: number;
  url: string | undefined;
  title: string | undefined;
}

/** The tab the toolbar icon was clicked on; null where there is none, as in DevTools' own window. */
export async function activeTab(): Promise<ClippedTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}

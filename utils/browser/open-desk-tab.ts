import { browser } from 'wxt/browser';

/** Opens the desk as a full tab, on that draft or on the list. */
export async function openDeskTab(draftId: string | null): Promise<void> {
  const query = draftId === null ? '' : `?draft=${encodeURIComponent(draftId)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${query}` as '/sidepanel.html') });
}

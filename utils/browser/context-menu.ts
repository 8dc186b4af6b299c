import { browser } from 'wxt/browser';
import { openDesk } from './open-desk.ts';

const MENU_ID = 'clip';

/** Puts `title` into the context menu of pages and selections; the browser keeps it, so it is made on install and update alone. */
export function offerContextMenu(title: string): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ID, title, contexts: ['page', 'selection'] });
  });
  browser.contextMenus.onClicked.addListener((_info, tab) => openPopup(tab?.windowId ?? null));
}

/** The click on the menu gave `activeTab`, so the popup can clip; where the browser cannot open it, the desk says how. */
async function openPopup(windowId: number | null): Promise<void> {
  try {
    await browser.action.openPopup(windowId === null ? {} : { windowId });
  } catch {
    await openDesk(windowId);
  }
}

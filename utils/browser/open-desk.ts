import { browser } from 'wxt/browser';
import { openDeskTab } from './open-desk-tab.ts';

/** What Firefox has beside the APIs both browsers share. */
interface FirefoxOnly {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel (Chromium) or sidebar (Firefox), else the desk as a full tab. The browser is asked before this
 * returns: call it first thing in the handler of a click or key, as Firefox refuses after any await.
 */
export async function openDesk(windowId: number | null): Promise<void> {
  try {
    await openPanel(windowId);
  } catch {
    // No panel here, or the browser refused it (no click, a window without panels): a tab is always possible.
    await openDeskTab(null);
  }
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

async function openPanel(windowId: number | null): Promise<void> {
  const { sidebarAction } = browser as FirefoxOnly;
  if (sidebarAction) return sidebarAction.open();
  if (windowId === null) throw new Error('Chromium opens a panel for a known window alone');
  // Missing in Chromium's relatives without a side panel: the TypeError is caught above like a refusal.
  return browser.sidePanel.open({ windowId });
}

import { browser } from 'wxt/browser';
import { openOptions, openTab } from './open-desk.ts';

/** The heading of 「日本語にする方法」 in the settings. */
const SECTION = '#engines-title';

/** Opens the settings where engines are entered, a dozen screens down; in the tab that has them open, where there is one. */
export async function openEngineSettings(): Promise<void> {
  const address = browser.runtime.getURL('/options.html');
  // The API's own type knows nothing of what a window is.
  const views = browser.extension.getViews({ type: 'tab' }) as unknown as readonly Window[];
  const open = views.find(({ location }) => location.href.startsWith(address));
  if (open === undefined) return openTab(address + SECTION);
  goToSection(open, SECTION);
  await openOptions();
}

/** Goes to the part of the page and takes its name off the address, by which browsers find the settings that are open. */
export function goToSection({ document, history, location, getSelection }: Window, section: string): void {
  history.replaceState(null, '', location.pathname);
  const heading = document.querySelector(section);
  heading?.scrollIntoView();
  // The next Tab goes on from there.
  getSelection()?.collapse(heading);
}

import { contextMenuItemCentre } from './in-chrome.ts';
import type { Session } from './session.ts';
import { clickAt } from './surface.ts';
import { until } from './until.ts';

/** A right click on the element in the tab, then a click on the menu's item whose label holds the words. */
export async function chooseFromContextMenu({ firefox, tab }: Session, selector: string, words: string): Promise<void> {
  await tab.click(selector, 'right');
  const item = await until(`the context menu has ${words}`, () => firefox.inChrome(contextMenuItemCentre, words));
  await firefox.act([clickAt(item)]);
}

import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { hasPopup, toolbarButtonCentre } from './in-chrome.ts';
import type { Session } from './session.ts';
import { clickAt, type Surface } from './surface.ts';
import { until } from './until.ts';

export const extensionPage = (name: 'popup' | 'sidepanel' | 'options') =>
  `moz-extension://${EXTENSION_UUID}/${name}.html`;

/** A real click on the extension's button, while the tab in front stays what it is: grants activeTab and opens the popup. */
export async function clickToolbar({ firefox, popup }: Session): Promise<Surface> {
  // One that still closes would be taken for the one that opens.
  await until('no popup is left', async () => !(await firefox.inChrome(hasPopup)));
  await firefox.act([clickAt(await firefox.inChrome(toolbarButtonCentre, EXTENSION_ID))]);
  await popup.shown(extensionPage('popup'));
  return popup;
}

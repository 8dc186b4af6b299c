import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { loadInTab, toolbarButtonCentre } from './in-chrome.ts';
import type { Firefox } from './launch-firefox.ts';
import { clickAt, type Surface, surfaceOf } from './surface.ts';

export const extensionPage = (name: 'popup' | 'sidepanel' | 'options') =>
  `moz-extension://${EXTENSION_UUID}/${name}.html`;

/** A real click on the extension's button, while the tab in front stays what it is. */
export async function clickToolbar(firefox: Firefox): Promise<Surface> {
  await firefox.act([clickAt(await firefox.inChrome(toolbarButtonCentre, EXTENSION_ID))]);
  const popup = surfaceOf(firefox, 'popup');
  await popup.shown(extensionPage('popup'));
  return popup;
}

/** Loads the page in the tab in front, then clicks the button. */
export async function openPopupOn(firefox: Firefox, address: string): Promise<Surface> {
  await firefox.inChrome(loadInTab, address);
  await surfaceOf(firefox, 'tab').shown(address);
  return clickToolbar(firefox);
}

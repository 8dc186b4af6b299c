import type { Page } from 'puppeteer-core';
import type { Chromium } from './launch-chromium.ts';

export type ExtensionPage = 'popup' | 'sidepanel' | 'options';

export const pageAddress = ({ extensionId }: Chromium, name: ExtensionPage) =>
  `chrome-extension://${extensionId}/${name}.html`;

/** A real click on the toolbar icon while `page` is in front: grants activeTab and opens the popup, which is given back. */
export async function clickToolbar(chromium: Chromium, page: Page): Promise<Page> {
  const popup = waitForExtensionPage(chromium, 'popup');
  await page.triggerExtensionAction(chromium.extension);
  return popup;
}

/** The extension's page of that name, as soon as the browser has opened it (popup and side panel are no tabs). */
export async function waitForExtensionPage(chromium: Chromium, name: ExtensionPage): Promise<Page> {
  const address = pageAddress(chromium, name);
  const target = await chromium.browser.waitForTarget((one) => one.url().startsWith(address), { timeout: 15_000 });
  return target.asPage();
}

/** The extension's page in a tab of its own. */
export async function openExtensionTab(chromium: Chromium, name: ExtensionPage, search = ''): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(pageAddress(chromium, name) + search);
  return page;
}

import type { Page, Target } from 'puppeteer-core';
import { BEHIND } from './behind.ts';
import type { Chromium } from './launch-chromium.ts';

export type ExtensionPage = 'popup' | 'sidepanel' | 'options';

export const pageAddress = ({ extensionId }: Chromium, name: ExtensionPage) =>
  `chrome-extension://${extensionId}/${name}.html`;

/**
 * A real click on the toolbar icon while `page` is in front: grants activeTab and opens the popup, which is given back once it has
 * been painted. The browser drops clicks and keys sent to a page before its first paint, as nobody can have meant them.
 */
export async function clickToolbar(chromium: Chromium, page: Page): Promise<Page> {
  // A popup that is just closing is still listed, and has no frame any more.
  const opened = waitForExtensionPage(chromium, 'popup', new Set(chromium.browser.targets()));
  const triggered = page.triggerExtensionAction(chromium.extension);
  // A popup that is there says enough: of a page that goes elsewhere meanwhile the browser may never confirm the click.
  const popup = await Promise.race([opened, triggered.then(() => opened)]);
  await popup.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, BEHIND);
  return popup;
}

/**
 * The extension's page of that name, as soon as the browser has opened it (popup and side panel are no tabs). One of the
 * `known` targets is another.
 */
export async function waitForExtensionPage(
  chromium: Chromium,
  name: ExtensionPage,
  known: ReadonlySet<Target> = new Set(),
): Promise<Page> {
  const address = pageAddress(chromium, name);
  const isNew = (one: Target) => one.url().startsWith(address) && !known.has(one);
  try {
    const target = await chromium.browser.waitForTarget(isNew, { timeout: 15_000 });
    return await target.asPage();
  } catch (cause) {
    const open = chromium.browser.targets().map((one) => one.url());
    throw new Error(`No new page of ${name} was opened. Open are: ${open.join(', ')}`, { cause });
  }
}

/** The extension's page in a tab of its own. */
export async function openExtensionTab(chromium: Chromium, name: ExtensionPage, search = ''): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(pageAddress(chromium, name) + search);
  return page;
}

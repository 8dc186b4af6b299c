import { browser } from 'wxt/browser';

/** What the browser is asked to allow for that address: its origin alone. Firefox knows no ports there. */
function patternFor(address: string): string {
  const { protocol, hostname, host } = new URL(address);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

export const hasHostPermission = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternFor(address)] });

/** Asks the writer. First thing in a click's handler: browsers refuse it after any await. */
export const askHostPermission = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternFor(address)] });

export async function dropHostPermission(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternFor(address)] });
}

/** The extension's own origin, as a server sees it. */
export const extensionOrigin = (): string => browser.runtime.getURL('/').replace(/\/$/, '');

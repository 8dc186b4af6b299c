import { browser } from 'wxt/browser';
import { isLocalAddress } from '../engines/ways/providers.ts';

/** What the browser is asked to allow for that address: its origin alone. Firefox knows no ports there. */
function patternFor(address: string): string {
  const { protocol, hostname, host } = new URL(address);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

export const hasHostPermission = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternFor(address)] });

/** Firefox asks for consent by kind of data, where data leave the machine (`data_collection_permissions` in the manifest). */
interface FirefoxPermissions {
  origins: string[];
  data_collection?: 'websiteContent'[];
}

/** Asks the writer. First thing in a click's handler: browsers refuse it after any await. */
export function askHostPermission(address: string): Promise<boolean> {
  const asked: FirefoxPermissions = { origins: [patternFor(address)] };
  if (import.meta.env.FIREFOX && !isLocalAddress(address)) asked.data_collection = ['websiteContent'];
  return browser.permissions.request(asked);
}

/** Gives back what was allowed for that address, unless one of the others `inUse` is allowed by the same words. */
export async function dropHostPermission(address: string, inUse: readonly string[]): Promise<void> {
  const pattern = patternFor(address);
  if (inUse.some((other) => patternFor(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

/** The extension's own origin, as a server sees it. */
export const extensionOrigin = (): string => browser.runtime.getURL('/').replace(/\/$/, '');

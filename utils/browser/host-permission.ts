import { browser } from 'wxt/browser';
import { isLocalAddress } from '../engines/ways/providers.ts';
import { patternFor } from './origin-permission.ts';

/** Firefox asks for consent by kind of data, where data leave the machine (`data_collection_permissions` in the manifest). */
interface FirefoxPermissions {
  origins: string[];
  data_collection?: 'websiteContent'[];
}

/** Asks the writer to let the article be sent there. First thing in a click's handler: browsers refuse it after any await. */
export function askHostPermission(address: string): Promise<boolean> {
  const asked: FirefoxPermissions = { origins: [patternFor(address)] };
  if (import.meta.env.FIREFOX && !isLocalAddress(address)) asked.data_collection = ['websiteContent'];
  return browser.permissions.request(asked);
}

/** The extension's own origin, as a server sees it. */
export const extensionOrigin = (): string => browser.runtime.getURL('/').replace(/\/$/, '');

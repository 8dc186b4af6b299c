import { browser } from 'wxt/browser';
import { isolatedKeys } from './isolated-keys.ts';
import type { StoredKeys } from './stored-keys.ts';
import { canTrustLocal, lock, trustedKeys } from './trusted-keys.ts';

/** Chromium keeps `storage.local` from content scripts when told to; Firefox cannot, and gets a database of its own. */
export const keyStore: StoredKeys = canTrustLocal(browser.storage.local)
  ? trustedKeys(browser.storage.local)
  : isolatedKeys;

/** Before any page is clipped: nothing of ours in a page may read what is stored here. */
export async function lockKeys(): Promise<void> {
  if (canTrustLocal(browser.storage.local)) await lock(browser.storage.local);
}

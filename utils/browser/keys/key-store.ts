import { browser } from 'wxt/browser';
import type { EngineId } from '../../post/engine-id.ts';
import { isolatedKeys } from './isolated-keys.ts';
import { canTrustLocal, lock, trustedKeys } from './trusted-keys.ts';

/** Where the engines' keys are: readable by the extension's own pages alone; never synced, exported, logged or sent to a page. */
export interface KeyStore {
  load(id: EngineId): Promise<string | null>;
  save(id: EngineId, key: string): Promise<void>;
  remove(id: EngineId): Promise<void>;
}

/** Chromium keeps `storage.local` from content scripts when told to; Firefox cannot, and gets a database of its own. */
export const keyStore: KeyStore = canTrustLocal(browser.storage.local)
  ? trustedKeys(browser.storage.local)
  : isolatedKeys;

/** Before any page is clipped: nothing of ours in a page may read what is stored here. */
export async function lockKeys(): Promise<void> {
  if (canTrustLocal(browser.storage.local)) await lock(browser.storage.local);
}

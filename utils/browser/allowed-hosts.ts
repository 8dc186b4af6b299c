import { browser } from 'wxt/browser';

/** A place the writer has allowed the extension to reach. */
export interface AllowedHost {
  /** As the browser knows it. */
  pattern: string;
  host: string;
}

/** What the writer has allowed, by host; what the manifest itself asks for is none of it, as it asks for no host. */
export async function listAllowedHosts(): Promise<AllowedHost[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .map((pattern) => ({ pattern, host: hostOf(pattern) }))
    .toSorted((one, other) => one.host.localeCompare(other.host) || one.pattern.localeCompare(other.pattern));
}

/** Gives it back; false where the browser did not. */
export const revokeHost = ({ pattern }: AllowedHost): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Tells of what is allowed or given back anywhere, the browser's own settings too; gives what ends it. */
export function onAllowedHosts(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;

import { browser } from 'wxt/browser';

/** What the browser is asked to allow for that address: its origin alone. Firefox knows no ports there. */
export function patternFor(address: string): string {
  const { protocol, hostname, host } = new URL(address);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

export const hasHostPermission = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternFor(address)] });

/** Asks the writer to let something be fetched from there. First thing in a click's handler: browsers refuse it after any await. */
export const askToFetch = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternFor(address)] });

/** Gives back what was allowed for that address, unless one of the others `inUse` is allowed by the same words. */
export async function dropHostPermission(address: string, inUse: readonly string[]): Promise<void> {
  const pattern = patternFor(address);
  if (inUse.some((other) => patternFor(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}

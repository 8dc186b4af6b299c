import type { ClipProblem } from '../article/clip-result.ts';

/** What is known of a tab without reading its page; without `activeTab`'s grant the address is missing. */
interface TabFacts {
  url?: string | undefined;
  title?: string | undefined;
}

const READABLE_PROTOCOLS = new Set(['http:', 'https:', 'file:', 'ftp:']);
/** Empty tabs under the names the browsers give them; a new tab is nothing to read rather than something forbidden. */
const BLANK_PAGES =
  /^(?:about:(?:blank|newtab|home|privatebrowsing)|(?:chrome|edge|brave|opera|vivaldi):\/\/(?:newtab|new-tab-page|startpage))\b/;
/** `report.pdf`, `/pdf/2401.00001`, `?format=pdf`. */
const PDF_ADDRESS = /\.pdf$|(?:^|[/=.])pdf(?:[/&.]|$)/i;

/** The problem the address alone shows; null where the page has to be tried. */
export function classifyPage({ url }: TabFacts): ClipProblem | null {
  const address = url ? URL.parse(url) : null;
  if (!url || address === null) return null;
  if (BLANK_PAGES.test(url)) return { kind: 'blank-page' };
  return READABLE_PROTOCOLS.has(address.protocol) ? null : { kind: 'restricted-page' };
}

/** Why the browser refused a page that `classifyPage` let pass: its PDF viewer, its store, its error pages, or a file. */
export function classifyRefusal({ url, title }: TabFacts): ClipProblem {
  const address = url ? URL.parse(url) : null;
  if (address === null) return { kind: 'restricted-page' };
  // Firefox shows PDFs in a page of its own that no extension may enter; only the address and the title tell.
  if (PDF_ADDRESS.test(address.pathname) || PDF_ADDRESS.test(address.search) || /\.pdf$/i.test(title?.trim() ?? '')) {
    return { kind: 'pdf' };
  }
  return address.protocol === 'file:' ? { kind: 'file-without-access' } : { kind: 'restricted-page' };
}

/** Whether both addresses lead to the same page: pages rewrite queries and fragments of their own while they are read. */
export function isSamePage(one: string, other: string): boolean {
  const [first, second] = [URL.parse(one), URL.parse(other)];
  return first !== null && second !== null && first.origin === second.origin && first.pathname === second.pathname;
}

/** Whether a tab left the page: `?id=2` after `?id=1` is another one, `#top` is not. */
export function hasLeft(before: string, after: string): boolean {
  const [address] = before.split('#', 1);
  const [now] = after.split('#', 1);
  return address !== now;
}

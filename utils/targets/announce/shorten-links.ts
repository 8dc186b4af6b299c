/** An address or a bare domain, which takes in all that follows it without a space; no other begins within it. */
const LINK = /(?<=^|\s|\()(?:https?:\/\/\S+|[a-z][a-z0-9]*(?:\.[a-z0-9]+)+\S*)/gim;
const LONGEST_PATH = 15;
const KEPT_OF_PATH = 13;

/**
 * The text as bsky.app posts it, and so counts it: of an address the host and the beginning of its path. After
 * `detectFacets` of @atproto/api and `toShortUrl` of bluesky-social/social-app. Bare domains stay as they are.
 */
export function shortenLinks(text: string): string {
  return text.replace(LINK, (link) => {
    if (!link.startsWith('http')) return link;
    const address = withoutEndMark(link);
    return shortened(address) + link.slice(address.length);
  });
}

/** A mark that ends the sentence, and a bracket opened before the address, belong to the text. */
function withoutEndMark(link: string): string {
  const address = link.replace(/[.,;:!?]$/, '');
  return address.endsWith(')') && !address.includes('(') ? address.slice(0, -1) : address;
}

function shortened(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  const path = (pathname === '/' ? '' : pathname) + search + hash;
  return host + (path.length > LONGEST_PATH ? `${path.slice(0, KEPT_OF_PATH)}...` : path);
}

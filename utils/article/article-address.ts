/** Parameters that say where a reader came from, not what is read: campaign tags, click ids, referrers. */
const TRACKING =
  /^(?:utm_|at_|ns_|mc_|pk_|mtm_|hsa_|vero_|oly_|wt_|_hs|__)|^(?:[a-z]{1,2}clid|fbclid|msclkid|yclid|igshid|igsh|cmp|cmpid|icid|ito|xtor|ref|ref_src|ref_url|referrer|source|smid|smtyp|soc_src|soc_trk|taid|s_cid|mkt_tok|partner|share|shared|guccounter|guce_referrer|_ga|amp|outputtype|amp_.*)$/i;

/** `cdn.ampproject.org/c/s/host/path` and `google.com/amp/s/host/path` show the page of that host. */
const AMP_CACHE =
  /^https?:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/[a-z]|(?:www\.)?google\.[a-z.]+\/amp)\/(?:s\/)?(?=[^/]+\.)/;

/**
 * What two addresses of one article have in common: host and path, and the query without tracking parameters.
 * Scheme, `www.`, fragment, a slash at the end and what marks an AMP page do not count. Null where it is no address.
 */
export function articleAddress(url: string): string | null {
  const address = URL.parse(url.replace(AMP_CACHE, 'https://'));
  if (address === null) return null;
  const query = [...address.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const host = address.host.replace(/^(?:www|amp)\./, '');
  const path = address.pathname
    .replace(/\/+$/, '')
    .replace(/^\/amp(?=\/)|\/amp$|\/amp\.html$/, '')
    .replace(/\.amp(?:\.html)?$/, (end) => (end.endsWith('.html') ? '.html' : ''));
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/**
 * The one way the engines reach the network: no cookies, no referrer, nothing kept, and no following to another host, which
 * would be handed the article.
 */
export const providerFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) =>
    fetch(input, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' });

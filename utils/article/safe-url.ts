import { ARTICLE_LIMITS } from './article-limits.ts';

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const WEB_PROTOCOLS = new Set(['http:', 'https:']);

/** The absolute http(s) or mailto address `href` names when read at `base`, or null: javascript:, data: and the like never pass. */
export function safeLink(href: string | null | undefined, base?: string): string | null {
  return resolve(href, base, LINK_PROTOCOLS);
}

/** The absolute http(s) address `href` names when read at `base`, or null. */
export function safeWebUrl(href: string | null | undefined, base?: string): string | null {
  return resolve(href, base, WEB_PROTOCOLS);
}

function resolve(href: string | null | undefined, base: string | undefined, allowed: Set<string>): string | null {
  const trimmed = href?.trim();
  if (!trimmed || trimmed.length > ARTICLE_LIMITS.url) return null;
  const url = URL.parse(trimmed, base);
  if (url === null || !allowed.has(url.protocol)) return null;
  // A password in a link is a phishing trick or a secret; neither belongs in a post.
  if (url.username !== '' || url.password !== '') return null;
  return url.href.length > ARTICLE_LIMITS.url ? null : url.href;
}

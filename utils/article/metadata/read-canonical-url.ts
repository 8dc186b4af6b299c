import type { Origin } from '../article.ts';
import { safeWebUrl } from '../safe-url.ts';
import type { PageFacts } from './page-facts.ts';
import { firstMeta } from './read-meta-tags.ts';

/** The address the page names as its own. One that leads to a site's front page from an article is a template's slip. */
export function readCanonicalUrl({
  document,
  meta,
  jsonLd,
  baseUrl,
  url,
}: PageFacts): { url: string; origin: Origin } | null {
  const main = jsonLd.article?.mainEntityOfPage;
  const candidates: [unknown, Origin][] = [
    [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), 'link'],
    [firstMeta(meta, 'og:url'), 'open-graph'],
    [typeof main === 'string' ? main : (main as { '@id'?: unknown } | null | undefined)?.['@id'], 'json-ld'],
  ];
  const here = URL.parse(url);
  for (const [value, origin] of candidates) {
    const address = typeof value === 'string' ? safeWebUrl(value, baseUrl) : null;
    if (address === null) continue;
    const frontPage = URL.parse(address)?.pathname === '/' && here !== null && here.pathname !== '/';
    if (!frontPage) return { url: address, origin };
  }
  return null;
}

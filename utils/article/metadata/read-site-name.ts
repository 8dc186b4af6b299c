import type { Origin } from '../article.ts';
import { tidy } from '../dom.ts';
import { decodeEntities } from './entities.ts';
import type { JsonLd, LdNode } from './read-json-ld.ts';
import { firstMeta, type MetaTags } from './read-meta-tags.ts';

export interface FoundSiteName {
  text: string;
  origin: Origin;
}

/** The outlet's name: Open Graph, the JSON-LD publisher, then what the page calls its application; never the host. */
export function readSiteName(meta: MetaTags, jsonLd: JsonLd): FoundSiteName | null {
  const publisher = jsonLd.resolve(first(jsonLd.article?.publisher));
  const named = typeof publisher === 'object' && publisher !== null ? (publisher as LdNode).name : publisher;
  const candidates: { text: unknown; origin: Origin }[] = [
    { text: firstMeta(meta, 'og:site_name'), origin: 'open-graph' },
    { text: first(named), origin: 'json-ld' },
    {
      text: firstMeta(meta, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'),
      origin: 'meta',
    },
  ];
  for (const { text, origin } of candidates) {
    if (typeof text !== 'string') continue;
    const name = tidy(decodeEntities(text));
    if (name !== '' && name.length <= LONGEST_NAME && !/^https?:/.test(name)) return { text: name, origin };
  }
  return null;
}

const LONGEST_NAME = 80;
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Everything that may stand for the site in a title: its names and what its host is called. */
export function siteNamesOf(meta: MetaTags, jsonLd: JsonLd, url: string): string[] {
  const host = URL.parse(url)?.hostname.replace(/^(?:www\d?|m|amp|mobile|edition|en)\./, '') ?? '';
  const labels = host.split('.');
  // `news.example.co.uk` is called news.example.co.uk, example.co.uk and example.
  const own = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2);
  return [
    readSiteName(meta, jsonLd)?.text,
    firstMeta(meta, 'application-name'),
    firstMeta(meta, 'twitter:site')?.replace(/^@/, ''),
    host,
    own,
  ].filter((name): name is string => typeof name === 'string' && name.length >= 2);
}

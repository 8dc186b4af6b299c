import type { Origin } from '../article.ts';
import { tidy } from '../dom.ts';
import { decodeEntities } from './entities.ts';
import type { JsonLd, LdNode } from './read-json-ld.ts';
import { firstMeta, type MetaTags } from './read-meta-tags.ts';
import { fold, splitTitle } from './split-title.ts';

export interface FoundSiteName {
  text: string;
  origin: Origin;
}

interface NamedPage {
  meta: MetaTags;
  jsonLd: JsonLd;
  url: string;
}

/** The outlet's name: Open Graph, the JSON-LD publisher, then what the page calls its application; never the host. */
export function statedSiteName({ meta, jsonLd, url }: NamedPage): FoundSiteName | null {
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
    if (name !== '' && name.length <= LONGEST_NAME && !/^https?:/.test(name))
      return { text: withoutSlogan(name, url), origin };
  }
  return null;
}

/** The outlet as the page's titles name it beside the headline, for a page that states none. */
export function titledSiteName(titles: string[], headline: string | null, url: string): FoundSiteName | null {
  for (const title of titles) {
    const parts = splitTitle(title).map(({ text }) => text.trim());
    if (parts.length < 2) continue;
    const last = parts.at(-1) ?? '';
    const follows = headline !== null && fold(parts[0] ?? '') === fold(headline);
    const name = parts.find((part) => isHost(part, url)) ?? (follows && isNameLike(last) ? last : undefined);
    if (name !== undefined) return { text: name, origin: 'visible-text' };
  }
  return null;
}

/** `Book Online - Lantern Post` at lanternpost.example → `Lantern Post`. */
const withoutSlogan = (name: string, url: string): string =>
  splitTitle(name)
    .map(({ text }) => text.trim())
    .find((part) => part !== name && isHost(part, url)) ?? name;

const isHost = (part: string, url: string): boolean => fold(part) !== '' && fold(part) === fold(ownLabel(url) ?? '');

const isNameLike = (text: string): boolean =>
  text.length >= 2 && text.split(' ').length <= MOST_WORDS && text.charAt(0) !== text.charAt(0).toLowerCase();

/** More are the second half of a headline. */
const MOST_WORDS = 5;

const LONGEST_NAME = 80;
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** `news.example.co.uk` → `example`. */
function ownLabel(url: string): string | undefined {
  const labels = hostOf(url).split('.');
  return labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2);
}

const hostOf = (url: string): string =>
  URL.parse(url)?.hostname.replace(/^(?:www\d?|m|amp|mobile|edition|en)\./, '') ?? '';

/** Everything that may stand for the site in a title: its names and what its host is called. */
export function siteNamesOf(page: NamedPage): string[] {
  const { meta, url } = page;
  return [
    statedSiteName(page)?.text,
    firstMeta(meta, 'og:site_name'),
    firstMeta(meta, 'application-name'),
    firstMeta(meta, 'twitter:site')?.replace(/^@/, ''),
    hostOf(url),
    ownLabel(url),
  ].filter((name): name is string => typeof name === 'string' && name.length >= 2);
}

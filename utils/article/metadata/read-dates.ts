import type { Origin } from '../article.ts';
import { nameOf, tagOf, textOf } from '../dom.ts';
import { linesAfter } from './lines-after.ts';
import type { PageFacts } from './page-facts.ts';
import { type DateManner, parseDate } from './parse-date.ts';
import type { MetaTags } from './read-meta-tags.ts';

interface FoundDate {
  iso: string;
  origin: Origin;
}

export interface FoundDates {
  published: FoundDate | null;
  modified: FoundDate | null;
}

const PUBLISHED_META: [Origin, string[]][] = [
  ['open-graph', ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published']],
  [
    'meta',
    'datepublished date.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime citation_publication_date citation_online_date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date dcterms.available pubdate publishdate publish-date publish_date published_time_telegram article_date_original article.published originalpublicationdate displaydate ptime publication_date pdate date article:post_date datecreated rnews:datepublished bt:pubdate shareaholic:article_published_time created last-modified-date'.split(
      ' ',
    ),
  ],
];
const MODIFIED_META: [Origin, string[]][] = [
  ['open-graph', ['article:modified_time', 'og:updated_time', 'og:modified_time', 'article:modified']],
  [
    'meta',
    'datemodified dc.date.modified dcterms.modified lastmod last-modified revised moddate article.updated'.split(' '),
  ],
];

/** JSON-LD, meta tags, microdata, the date the reader sees, the address: the first that holds a date. */
export function readDates(facts: PageFacts): FoundDates {
  const manner = mannerOf(facts);
  const { article } = facts.jsonLd;
  const ld = (...keys: string[]): FoundDate | null => {
    for (const key of keys) {
      const value = article?.[key];
      const iso = typeof value === 'string' ? parseDate(value, manner) : null;
      if (iso !== null) return { iso, origin: 'json-ld' };
    }
    return null;
  };
  return {
    published:
      ld('datePublished', 'dateCreated', 'uploadDate') ??
      fromMeta(facts.meta, PUBLISHED_META, manner) ??
      fromMicrodata(facts.document, 'datePublished', manner) ??
      fromVisible(facts, manner) ??
      fromUrl(facts.url),
    modified:
      ld('dateModified') ??
      fromMeta(facts.meta, MODIFIED_META, manner) ??
      fromMicrodata(facts.document, 'dateModified', manner),
  };
}

/** Month first is the habit of the United States and the Philippines; in English elsewhere the day comes first. */
function mannerOf({ statedLang, url }: PageFacts): DateManner {
  const language = statedLang?.split('-')[0] ?? 'en';
  const region = statedLang?.split('-').find((part) => /^[A-Z]{2}$/.test(part));
  const host = URL.parse(url)?.hostname ?? '';
  const elsewhere =
    /\.(?:uk|au|nz|ie|in|za|ng|ke|sg|my|hk|pk|eu)$/.test(host) ||
    (region !== undefined && !/^(?:US|PH|CA)$/.test(region));
  return { lang: statedLang, monthFirst: language === 'en' && !elsewhere };
}

function fromMeta(meta: MetaTags, groups: [Origin, string[]][], manner: DateManner): FoundDate | null {
  for (const [origin, keys] of groups) {
    for (const key of keys) {
      for (const value of meta.get(key) ?? []) {
        const iso = parseDate(value, manner);
        if (iso !== null) return { iso, origin };
      }
    }
  }
  return null;
}

function fromMicrodata(document: Document, property: string, manner: DateManner): FoundDate | null {
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element);
    const iso = parseDate(value, manner);
    if (iso !== null) return { iso, origin: 'microdata' };
  }
  return null;
}

/** A place whose name says it holds the date; "updated" ones come second. */
const DATE_PLACES =
  'time,[class*="date" i],[class*="time" i],[class*="publish" i],[class*="posted" i],[class*="byline" i],[class*="meta" i],[id*="date" i],[data-testid*="date" i],abbr.published,.published,[class*="dateline" i],[class*="timestamp" i]';
const LONGEST_PLACE = 160;
const MOST_PLACES = 400;

function fromVisible(facts: PageFacts, manner: DateManner): FoundDate | null {
  const iso = nearHeadline(facts, manner) ?? inDatePlaces(facts, manner);
  return iso === null ? null : { iso, origin: 'visible-text' };
}

function nearHeadline({ document, headline }: PageFacts, manner: DateManner): string | null {
  const root = document.body;
  const start = headline ?? document.querySelector('h1');
  if (root === null || start === null) return null;
  for (const { text, datetime } of linesAfter(start, root)) {
    const iso = parseDate(datetime ?? '', manner) ?? (text.length <= LONGEST_PLACE ? parseDate(text, manner) : null);
    if (iso !== null) return iso;
  }
  return null;
}

function inDatePlaces({ document }: PageFacts, manner: DateManner): string | null {
  let count = 0;
  let updated: string | null = null;
  for (const element of document.querySelectorAll(DATE_PLACES)) {
    count += 1;
    if (count > MOST_PLACES) break;
    if (aboutOthers(element)) continue;
    const iso = dateOf(element, manner);
    if (iso === null) continue;
    if (!/updat|modif|aktualis/.test(nameOf(element))) return iso;
    updated ??= iso;
  }
  return updated;
}

function dateOf(element: Element, manner: DateManner): string | null {
  if (tagOf(element) === 'TIME') {
    const iso = parseDate(element.getAttribute('datetime') ?? '', manner);
    if (iso !== null) return iso;
  }
  // Only what is little but a date: a date inside a paragraph is what the article speaks of.
  if (element.childElementCount > 8) return null;
  const text = textOf(element);
  return text.length > LONGEST_PLACE || !/\d/.test(text) ? null : parseDate(text, manner);
}

function aboutOthers(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at !== null && up < 8; up += 1, at = at.parentElement) {
    if (
      /comment|related|recommend|sidebar|widget|footer|copyright|promo|teaser|popular|most-read|trending|latest/.test(
        nameOf(at),
      )
    )
      return true;
  }
  return false;
}

/** `/2026/01/26/`, `/2026-01-26-`, `/20260126/` */
function fromUrl(url: string): FoundDate | null {
  const path = URL.parse(url)?.pathname ?? '';
  const match =
    /(?:^|[^\d])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path) ??
    /(?:^|[^\d])(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(path);
  if (match === null) return null;
  const iso = parseDate(`${match[1]}-${match[2]}-${match[3]}`, { lang: null, monthFirst: false });
  return iso === null ? null : { iso, origin: 'url' };
}

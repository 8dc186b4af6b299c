import type { Origin } from '../article.ts';
import { textOf } from '../dom.ts';
import type { Candidate } from './candidate.ts';
import type { PageFacts } from './page-facts.ts';
import { type DateManner, parseDate } from './parse-date.ts';
import type { MetaTags } from './read-meta-tags.ts';

type MetaKeys = [Origin, number, string[]][];

export const PUBLISHED_META: MetaKeys = [
  [
    'open-graph',
    0.9,
    ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published'],
  ],
  [
    'meta',
    0.85,
    'datepublished date.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime citation_publication_date citation_online_date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date dcterms.available pubdate publishdate publish-date publish_date published publicationdate published_at published_time_telegram article_date_original article.published originalpublicationdate displaydate ptime publication_date pdate date article:post_date datecreated rnews:datepublished bt:pubdate shareaholic:article_published_time created last-modified-date'.split(
      ' ',
    ),
  ],
];
export const MODIFIED_META: MetaKeys = [
  [
    'open-graph',
    0.9,
    ['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'og:modified_time', 'article:modified'],
  ],
  [
    'meta',
    0.85,
    'datemodified dc.date.modified dcterms.modified article_date_updated lastmod last-modified revised moddate updated article.updated'.split(
      ' ',
    ),
  ],
];

/** How far `itemprop` is trusted. */
export const MICRODATA = 0.8;

export function* fromJsonLd(
  { jsonLd }: PageFacts,
  key: string,
  confidence: number,
  manner: DateManner,
): Generator<Candidate<string>> {
  const value = jsonLd.article?.[key];
  const iso = typeof value === 'string' ? parseDate(value, manner) : null;
  if (iso !== null) yield { value: iso, origin: 'json-ld', source: `JSON-LD ${key}`, confidence };
}

export function* fromMeta(meta: MetaTags, groups: MetaKeys, manner: DateManner): Generator<Candidate<string>> {
  for (const [origin, confidence, keys] of groups) {
    for (const key of keys) {
      for (const value of meta.get(key) ?? []) {
        const iso = parseDate(value, manner);
        if (iso !== null) yield { value: iso, origin, source: key, confidence };
      }
    }
  }
}

export function* fromMicrodata(document: Document, property: string, manner: DateManner): Generator<Candidate<string>> {
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element);
    const iso = parseDate(value, manner);
    if (iso === null) continue;
    yield { value: iso, origin: 'microdata', source: `itemprop ${property}`, confidence: MICRODATA };
    return;
  }
}

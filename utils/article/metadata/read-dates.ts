import type { MetadataField, Origin } from '../article.ts';
import { textOf } from '../dom.ts';
import type { Trace } from '../trace.ts';
import { type Candidate, choose } from './candidate.ts';
import { datesInPlaces, type PlacedDate } from './date-places.ts';
import { daysBetween, isOtherDate, localDay, swapped } from './local-day.ts';
import { loneDate } from './lone-date.ts';
import type { PageFacts } from './page-facts.ts';
import { type DateManner, parseDate } from './parse-date.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { type SeenDate, seenDates } from './seen-dates.ts';
import { urlDate } from './url-date.ts';

interface FoundDate {
  iso: string;
  origin: Origin;
}

export interface FoundDates {
  published: FoundDate | null;
  modified: FoundDate | null;
}

type MetaKeys = [Origin, number, string[]][];

const PUBLISHED_META: MetaKeys = [
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
const MODIFIED_META: MetaKeys = [
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

/** How far each place is trusted: the page's data, then what the reader sees near the headline, then the rest. */
const LD = 0.95;
const LD_CREATED = 0.7;
const MICRODATA = 0.8;
const ADDRESS = 0.5;
const LONE = 0.2;
/** Where something this good is known, the whole page is not searched for dates. */
const GOOD_ENOUGH = 0.51;

/** More words beside a date than these characters, and it stands in a sentence. */
const SENTENCE = 40;
/** Nothing beside it but a weekday, a time or a place. */
const BARE = 6;
/** A byline and its dates stand within this many lines of the headline. */
const BYLINE_LINES = 8;
/** Above the headline they stand nearer. */
const LINES_ABOVE = 3;

/**
 * When the article came out and when it was last changed, in the page's own zone. Candidates are taken by how far their
 * place can be trusted and then checked against each other: see `crossCheck`.
 */
export function readDates(facts: PageFacts, trace: Trace): FoundDates {
  const manner = mannerOf(facts);
  const after = seenDates(facts.linesAfter(), manner);
  const before = seenDates(facts.linesBefore(), manner);
  const published = choose('published', publishedCandidates(facts, manner, after, before), trace);
  const modified = choose('modified', modifiedCandidates(facts, manner, after, before), trace);
  const checked = published && crossCheck(published, facts, manner, { after, before }, trace);
  const dated = checked && asEdition(checked, modified, facts.meta, manner, [...after, ...before], trace);
  return {
    published: dated && dateOf(dated),
    modified: modified && checkModified(modified, checked, after, trace),
  };
}

const dateOf = ({ value, origin }: Candidate<string>): FoundDate => ({ iso: value, origin });

function* publishedCandidates(
  facts: PageFacts,
  manner: DateManner,
  after: SeenDate[],
  before: SeenDate[],
): Generator<Candidate<string>> {
  let best = 0;
  const known = function* (candidates: Iterable<Candidate<string>>): Generator<Candidate<string>> {
    for (const candidate of candidates) {
      best = Math.max(best, candidate.confidence);
      yield candidate;
    }
  };
  yield* known(fromJsonLd(facts, 'datePublished', LD, manner));
  yield* known(fromMeta(facts.meta, PUBLISHED_META, manner));
  yield* known(fromJsonLd(facts, 'dateCreated', LD_CREATED, manner));
  yield* known(fromJsonLd(facts, 'uploadDate', LD_CREATED, manner));
  if (best < MICRODATA) yield* known(fromMicrodata(facts.document, 'datePublished', manner));
  yield* known(
    after.map((date) =>
      fromSeen(date, 'below the headline', { published: 0.78, alone: 0.75, inText: 0.45, updated: 0.35 }, date.line),
    ),
  );
  yield* known(
    before.map((date) =>
      fromSeen(date, 'above the headline', { published: 0.7, alone: 0.55, inText: 0.2, updated: 0.3 }),
    ),
  );
  const address = urlDate(facts.url);
  if (address !== null) yield* known([{ value: address, origin: 'url', source: 'address', confidence: ADDRESS }]);
  if (best < GOOD_ENOUGH)
    yield* known(
      Array.from(datesInPlaces(facts.document, manner), (date) =>
        fromSeen(date, 'a place for dates', { published: 0.6, alone: 0.52, inText: 0.4, updated: 0.25 }),
      ),
    );
  const lone = best === 0 ? loneDate(facts.document, manner) : null;
  if (lone !== null)
    yield { value: lone, origin: 'visible-text', source: 'the only line that is a date', confidence: LONE };
}

function* modifiedCandidates(
  facts: PageFacts,
  manner: DateManner,
  after: SeenDate[],
  before: SeenDate[],
): Generator<Candidate<string>> {
  yield* fromJsonLd(facts, 'dateModified', LD, manner);
  yield* fromMeta(facts.meta, MODIFIED_META, manner);
  yield* fromMicrodata(facts.document, 'dateModified', manner);
  for (const date of [...after, ...before])
    if (date.label === 'updated')
      yield { value: date.iso, origin: 'visible-text', source: 'near the headline', confidence: 0.7 };
}

function* fromJsonLd(
  { jsonLd }: PageFacts,
  key: string,
  confidence: number,
  manner: DateManner,
): Generator<Candidate<string>> {
  const value = jsonLd.article?.[key];
  const iso = typeof value === 'string' ? parseDate(value, manner) : null;
  if (iso !== null) yield { value: iso, origin: 'json-ld', source: `JSON-LD ${key}`, confidence };
}

function* fromMeta(meta: MetaTags, groups: MetaKeys, manner: DateManner): Generator<Candidate<string>> {
  for (const [origin, confidence, keys] of groups) {
    for (const key of keys) {
      for (const value of meta.get(key) ?? []) {
        const iso = parseDate(value, manner);
        if (iso !== null) yield { value: iso, origin, source: key, confidence };
      }
    }
  }
}

function* fromMicrodata(document: Document, property: string, manner: DateManner): Generator<Candidate<string>> {
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element);
    const iso = parseDate(value, manner);
    if (iso === null) continue;
    yield { value: iso, origin: 'microdata', source: `itemprop ${property}`, confidence: MICRODATA };
    return;
  }
}

interface SeenTrust {
  published: number;
  alone: number;
  inText: number;
  updated: number;
}

/** A date in `datetime` has its time and zone, so that it is the better one of a pair. */
const MACHINE = 0.005;

/** What each line between costs: further down the text may tell of an original, a book, another article. */
const PER_LINE = 0.01;

function fromSeen(
  { iso, label, beside, machine }: PlacedDate,
  place: string,
  trust: SeenTrust,
  line = 0,
): Candidate<string> {
  const own = label === null ? (beside > SENTENCE ? trust.inText : trust.alone) : trust[label];
  const source = `${label ?? 'date'} ${place}`;
  return {
    value: iso,
    origin: 'visible-text',
    source,
    confidence: own + (machine ? MACHINE : 0) - line * PER_LINE,
  };
}

/**
 * What the page shows against what its data say. A page cannot show a date before the day it came out, so an earlier
 * one is right and the data are a template's or a later edition's, unless the address bears their month out. Where the data give UTC, the day is the one the
 * outlet's readers saw. `03/10` is the third of October where the address says so.
 */
function crossCheck(
  chosen: Candidate<string>,
  { meta, url }: PageFacts,
  manner: DateManner,
  { after, before }: { after: SeenDate[]; before: SeenDate[] },
  trace: Trace,
): Candidate<string> {
  const fieldOf = (reason: string, value: string): string => {
    trace('metadata published', `cross-check: ${reason}`, value);
    return value;
  };
  const address = urlDate(url);
  const shown = after.filter(({ label, beside }) => label === 'published' || (label === null && beside <= SENTENCE));
  const earlier = [
    ...shown.filter(({ line }) => line < BYLINE_LINES),
    ...before.filter(({ label, line }) => label !== 'updated' && line < LINES_ABOVE),
  ].find(
    ({ iso, label, beside }) =>
      (label === 'published' || beside <= BARE) && isOtherDate(iso, chosen.value) && iso < chosen.value,
  );
  const agrees = shown.some(({ iso }) => !isOtherDate(iso, chosen.value));
  const inAddress = url.replace(/\D+/g, '').includes(chosen.value.slice(0, 7).replace('-', ''));
  if (earlier !== undefined && !agrees && !inAddress && chosen.origin !== 'visible-text')
    return { ...chosen, origin: 'visible-text', value: fieldOf('shown with an earlier date', earlier.iso) };
  if (chosen.origin === 'visible-text' && address !== null) {
    if (swapped(chosen.value) === address)
      return { ...chosen, value: fieldOf('day and month as in the address', address) };
    if (!chosen.source.startsWith('published') && isOtherDate(chosen.value, address))
      return { ...chosen, origin: 'url', value: fieldOf('the address says another date', address) };
  }
  const texts = shown.filter(({ machine }) => !machine).map(({ iso }) => iso);
  const stamps = shown.filter(({ machine }) => machine).map(({ iso }) => iso);
  const stated = [...fromMeta(meta, PUBLISHED_META, manner)].map(({ value }) => value);
  const local = localDay(chosen.value, [...texts, ...stamps, ...stated, ...(address === null ? [] : [address])]);
  return local === null ? chosen : { ...chosen, value: fieldOf('the day its readers saw', local) };
}

/** A page changed within this many days is still the article that came out; changed later it has been written anew. */
const SAME_EDITION_DAYS = 30;

/**
 * Guides are written anew for years and date themselves by their latest edition. Where the page shows that date alone
 * and no more than one statement in its data knows of the first edition, the date its readers see counts: so 14 of 16
 * such pages of many sites are filed, but only 3 of 16 that state the first in `article:published_time` too.
 */
function asEdition(
  published: Candidate<string>,
  modified: Candidate<string> | null,
  meta: MetaTags,
  manner: DateManner,
  near: SeenDate[],
  trace: Trace,
): Candidate<string> {
  if (modified === null || daysBetween(published.value, modified.value) < SAME_EDITION_DAYS) return published;
  const witnesses = [...fromMeta(meta, PUBLISHED_META, manner)].filter(
    ({ value }) => !isOtherDate(value, published.value),
  );
  const known = witnesses.some(({ source }) => source !== published.source);
  if (known || published.origin === 'visible-text' || published.origin === 'open-graph') return published;
  const shown = near.filter(({ label, beside }) => label !== null || beside <= BARE);
  const edition = shown.find(({ iso }) => !isOtherDate(iso, modified.value));
  if (edition === undefined || shown.some(({ iso }) => !isOtherDate(iso, published.value))) return published;
  trace('metadata published', 'cross-check: shown with the date of its latest edition only', edition.iso);
  return { ...published, origin: 'visible-text', value: edition.iso };
}

/** Changed before it came out: one of the two is a template's. */
function checkModified(
  modified: Candidate<string>,
  published: Candidate<string> | null,
  after: SeenDate[],
  trace: Trace,
): FoundDate | null {
  const field: MetadataField = 'modified';
  const texts = after.filter(({ label }) => label === 'updated').map(({ iso }) => iso);
  const local = localDay(modified.value, texts) ?? modified.value;
  if (published !== null && daysBetween(published.value, local) < 0) {
    trace(`metadata ${field}`, 'cross-check: before it came out', local);
    return null;
  }
  return { iso: local, origin: modified.origin };
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

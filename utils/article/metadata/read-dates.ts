import type { MetadataField, Origin } from '../article.ts';
import type { Trace } from '../trace.ts';
import { type Candidate, choose } from './candidate.ts';
import { asEdition, crossCheckDate } from './cross-check-date.ts';
import { datesInPlaces, type PlacedDate } from './date-places.ts';
import { daysBetween, localDay } from './local-day.ts';
import { loneDate } from './lone-date.ts';
import type { PageFacts } from './page-facts.ts';
import type { DateManner } from './parse-date.ts';
import { SENTENCE, type SeenDate, seenDates } from './seen-dates.ts';
import { fromJsonLd, fromMeta, fromMicrodata, MICRODATA, MODIFIED_META, PUBLISHED_META } from './stated-dates.ts';
import { urlDate } from './url-date.ts';

interface FoundDate {
  iso: string;
  origin: Origin;
}

export interface FoundDates {
  published: FoundDate | null;
  modified: FoundDate | null;
}

/** How far each place is trusted: the page's data, then what the reader sees near the headline, then the rest. */
const LD = 0.95;
const LD_CREATED = 0.7;
const ADDRESS = 0.5;
const LONE = 0.2;
/** Where something this good is known, the whole page is not searched for dates. */
const GOOD_ENOUGH = 0.51;

/**
 * When the article came out and when it was last changed, in the page's own zone. Candidates are taken by how far their
 * place can be trusted and then checked against each other: see `crossCheckDate`.
 */
export function readDates(facts: PageFacts, trace: Trace): FoundDates {
  const manner = mannerOf(facts);
  const after = seenDates(facts.linesAfter(), manner);
  const before = seenDates(facts.linesBefore(), manner);
  const published = choose('published', publishedCandidates(facts, manner, after, before), trace);
  const modified = choose('modified', modifiedCandidates(facts, manner, after, before), trace);
  const checked = published && crossCheckDate(published, facts, manner, { after, before }, trace);
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

import type { Trace } from '../trace.ts';
import type { Candidate } from './candidate.ts';
import { daysBetween, isOtherDate, isUtc, localDay, swapped } from './local-day.ts';
import type { PageFacts } from './page-facts.ts';
import { type DateManner, parseDate } from './parse-date.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { SENTENCE, type SeenDate } from './seen-dates.ts';
import { fromMeta, PUBLISHED_META } from './stated-dates.ts';
import { urlDate } from './url-date.ts';

/** Nothing beside it but a weekday, a time or a place. */
const BARE = 6;
/** A byline and its dates stand within this many lines of the headline. */
const BYLINE_LINES = 8;
/** Above the headline they stand nearer. */
const LINES_ABOVE = 3;

const ZONE = /T.*[+-]\d/;
/** The first times on a page are the article's own. */
const MOST_TIMES = 50;

/** The dates the reader sees near the headline. */
export interface NearDates {
  after: SeenDate[];
  before: SeenDate[];
}

/**
 * What the page shows against what its data say. A page cannot show a date before the day it came out, so an earlier
 * one is right and the data are a template's or a later edition's, unless the address bears their month out. Where the
 * data give UTC, the day is the one the outlet's readers saw. `03/10` is the third of October where the address says so.
 */
export function crossCheckDate(
  chosen: Candidate<string>,
  { document, meta, url }: PageFacts,
  manner: DateManner,
  { after, before }: NearDates,
  trace: Trace,
): Candidate<string> {
  const fieldOf = (reason: string, value: string): string => {
    trace('metadata published', `cross-check: ${reason}`, value);
    return value;
  };
  const address = urlDate(url);
  const shown = [...after, ...before.filter(({ line }) => line < LINES_ABOVE)].filter(
    ({ label, beside }) => label === 'published' || (label === null && beside <= SENTENCE),
  );
  const earlier = shown.find(
    ({ iso, label, beside, line }) =>
      line < BYLINE_LINES &&
      (label === 'published' || beside <= BARE) &&
      isOtherDate(iso, chosen.value) &&
      iso < chosen.value,
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
  if (!isUtc(chosen.value)) return chosen;
  const texts = shown.filter(({ machine }) => !machine).map(({ iso }) => iso);
  const stamps = shown.filter(({ machine }) => machine).map(({ iso }) => iso);
  const stated = [...fromMeta(meta, PUBLISHED_META, manner)].map(({ value }) => value);
  // Wherever on the page the same moment is written in a zone, that is the outlet's.
  const zoned = [...document.querySelectorAll('time')]
    .slice(0, MOST_TIMES)
    .map((time) => parseDate(time.getAttribute('datetime') ?? '', manner) ?? '')
    .filter((iso) => ZONE.test(iso));
  const seen = [...texts, ...stamps, ...stated, ...zoned, ...(address === null ? [] : [address])];
  const local = localDay(chosen.value, seen);
  return local === null ? chosen : { ...chosen, value: fieldOf('the day its readers saw', local) };
}

/** A page changed within this many days is still the article that came out; changed later it has been written anew. */
const SAME_EDITION_DAYS = 30;

/**
 * Guides are written anew for years and date themselves by their latest edition. Where the page shows that date alone
 * and no more than one statement in its data knows of the first edition, the date its readers see counts: so 14 of 16
 * such pages of many sites are filed, but only 3 of 16 that state the first in `article:published_time` too.
 */
export function asEdition(
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

import type { Origin } from '../article.ts';
import type { Trace } from '../trace.ts';
import { bareByline } from './bare-byline.ts';
import { bylineBehind } from './byline-behind.ts';
import { bylineInPlaces } from './byline-places.ts';
import { type Candidate, choose } from './candidate.ts';
import { cleanAuthors } from './clean-authors.ts';
import type { PageFacts } from './page-facts.ts';
import { seenByline } from './seen-byline.ts';
import { ldAuthors, metaAuthors, microdataAuthors } from './stated-authors.ts';

export interface FoundAuthors {
  names: string[];
  origin: Origin;
}

/** How far each place is trusted. */
const TRUST = {
  /** `By Mara Ellison` under the headline, in full names: what the outlet prints, whoever pressed the button. */
  saidByline: 0.96,
  jsonLd: 0.95,
  meta: 0.9,
  /** A byline that says no other than the data. */
  confirming: 0.89,
  microdata: 0.85,
  namedPlace: 0.8,
  /** A name that only its place tells for a byline, and one behind the text. */
  inPlace: 0.57,
  behind: 0.56,
  /** An outlet or a body that signs for itself comes behind every person it names in full. */
  body: 0.55,
  shortByline: 0.52,
  /** A name that does not look like a person's. */
  doubtful: 0.5,
  desk: 0.4,
  /** Nothing says that it names the author but the date beside it. */
  nameByDate: 0.35,
} as const;

/** Who wrote the article, as names. The byline under the headline is checked against the data: see `TRUST`. */
export function readAuthors(facts: PageFacts, siteNames: string[], trace: Trace): FoundAuthors {
  const best = choose('authors', authorCandidates(facts, siteNames), trace);
  return best === null ? { names: [], origin: 'visible-text' } : { names: best.value, origin: best.origin };
}

function* authorCandidates(facts: PageFacts, siteNames: string[]): Generator<Candidate<string[]>> {
  const { document, jsonLd, meta } = facts;
  let best = 0;
  const offer = function* (
    origin: Origin,
    source: string,
    confidence: number,
    value: string[],
  ): Generator<Candidate<string[]>> {
    if (value.length === 0) return;
    best = Math.max(best, confidence);
    yield { value, origin, source, confidence };
  };
  const outlets = { siteNames };
  const anyone = { siteNames: [] };
  const desks = { siteNames: [], desks: true };

  const ld = ldAuthors(jsonLd);
  const persons = cleanAuthors(ld.persons, outlets);
  yield* offer('json-ld', 'JSON-LD author', TRUST.jsonLd, persons);
  const seen = seenByline(facts.linesAfter()) ?? seenByline(facts.linesBefore());
  const bare = seen === null ? (bareByline(facts.linesAfter()) ?? bareByline(facts.linesBefore())) : null;
  const stated = [...metaAuthors(meta)].map(({ key, values }) => ({
    key,
    values,
    names: cleanAuthors(values, outlets),
  }));
  if (seen !== null) {
    const known = [...persons, ...stated.flatMap(({ names }) => names)];
    const names = withoutPlace(wholeList(asStated(cleanAuthors([seen], outlets), seen, known), persons), persons, seen);
    // Against JSON-LD a byline stands by itself: a tag that agrees with it only bears it out.
    const saidBefore = persons.length > 0 ? [persons] : stated.map((tag) => tag.names);
    const trust = saidBefore.some((others) => sameNames(names, others))
      ? TRUST.confirming
      : areFullNames(names)
        ? TRUST.saidByline
        : TRUST.shortByline;
    yield* offer('visible-text', 'byline near the headline', trust, names);
  }
  for (const { key, names } of stated)
    yield* offer('meta', key, areHandles(names) ? TRUST.doubtful : TRUST.meta, names);
  if (best < TRUST.microdata)
    yield* offer('microdata', 'itemprop author', TRUST.microdata, cleanAuthors(microdataAuthors(document), outlets));
  const placed = best < TRUST.namedPlace ? bylineInPlaces(document) : [];
  const names = cleanAuthors(placed, outlets);
  yield* offer(
    'visible-text',
    'a place for bylines',
    areFullNames(names) ? TRUST.namedPlace : TRUST.doubtful,
    names.filter((name) => !startsLow(name)),
  );
  if (best <= TRUST.behind) {
    // `By The Courier | 26 Jan`, and the reporter's name over the text.
    const unsaid = seen === null ? bare : bareByline(facts.linesAfter(), 'text');
    const inPlace = unsaid === null || unsaid.place === null ? [] : cleanAuthors([unsaid.text], outlets);
    yield* offer('visible-text', 'a name in the place of a byline', TRUST.inPlace, inPlace);
    const behind = best < TRUST.inPlace ? bylineBehind(document, siteNames) : [];
    yield* offer(
      'visible-text',
      'byline behind the text',
      areFullNames(behind) ? TRUST.behind : TRUST.shortByline,
      behind,
    );
  }
  if (best < TRUST.body)
    yield* offer('json-ld', 'JSON-LD author (body)', TRUST.body, bodyNames([...ld.bodies, ...ld.persons]));
  if (best > 0) return;
  for (const { key, values } of stated) {
    yield* offer('meta', key, TRUST.doubtful, cleanAuthors(values, anyone));
    yield* offer('meta', `${key} (desk)`, TRUST.desk, cleanAuthors(values, desks));
  }
  yield* offer('visible-text', 'byline (desk)', TRUST.desk, cleanAuthors(seen === null ? placed : [seen], desks));
  if (best === 0 && bare !== null)
    yield* offer('visible-text', 'a name beside the date', TRUST.nameByDate, cleanAuthors([bare.text], outlets));
}

/** A job runs into the name where both stand in one line: the data know where the name ends. */
function asStated(names: string[], line: string, known: string[]): string[] {
  const own = names.map((name) => known.find((other) => name.startsWith(`${other} `)) ?? name);
  const stated = known.filter((name, index) => line.includes(name) && known.indexOf(name) === index);
  return stated.length === 0 || own.some((name) => known.includes(name)) ? own : stated;
}

/** A byline of several may break over lines: where the data begin with the same names, they know the rest. */
const wholeList = (names: string[], stated: string[]): string[] =>
  names.length >= 2 && names.every((name, index) => stated[index] === name) ? stated : names;

/** `Von Mara Ellison, Bremen`: of one author the data know, the second name is where it was written. */
const withoutPlace = (names: string[], stated: string[], line: string): string[] =>
  stated.length === 1 && names.length === 2 && names[0] === stated[0] && /^von .*,\s/i.test(line) ? stated : names;

const sameNames = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

/** `mara-ellison`, `mellison`: what a system calls its users. */
const areHandles = (names: string[]): boolean => names.every((name) => /^[a-z0-9_.-]+$/.test(name));

/** Two capitalised words or more, or a script without capitals. */
const areFullNames = (names: string[]): boolean =>
  names.length > 0 &&
  names.every((name) =>
    /^(?:[A-ZÀ-ÞĀ-ŽḀ-ỿ\u0370-\u04ff].*\s[A-ZÀ-ÞĀ-ŽḀ-ỿ\u0370-\u04ff]|[\u0590-\u1cff\u3040-\ud7a3])/.test(name),
  );

/** `our team delivers insight`: words of a sentence. */
const startsLow = (name: string): boolean => name.charAt(0) !== name.charAt(0).toUpperCase();

/** Names of bodies as they are: a comma or an "and" in them parts nothing. */
function bodyNames(values: string[]): string[] {
  return values
    .map((value) => value.trim())
    .filter(
      (value) =>
        value.length >= 2 &&
        value.length <= LONGEST_BODY &&
        !/[@{}<>]|^\w*admin$|^(?:undefined|null|none|webmaster)$/i.test(value),
    );
}

const LONGEST_BODY = 90;

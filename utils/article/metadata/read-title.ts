import type { Origin } from '../article.ts';
import { nameOf, textOf, tidy } from '../dom.ts';
import { WORD_CHARACTERS } from '../letter-ranges.ts';
import { decodeEntities } from './entities.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { firstMeta } from './read-meta-tags.ts';

export interface FoundTitle {
  text: string;
  origin: Origin;
  /** The heading that shows it, if any. */
  element: Element | null;
}

interface TitleSources {
  document: Document;
  meta: MetaTags;
  jsonLd: JsonLd;
  siteNames: string[];
}

/** Headlines are phrases; a longer h1 wraps the page's header. */
const LONGEST_HEADLINE = 300;
const MOST_HEADINGS = 60;
/** Two versions of one headline share at least this part of their words; a site's name in an h1 does not. */
const AGREE = 0.5;

/**
 * The headline the reader sees: the h1 that the page's own metadata confirms; else the metadata, without the site's name.
 * A headline for search engines (`og:title`, `<title>`) often differs from the one on the page.
 */
export function readTitle({ document, meta, jsonLd, siteNames }: TitleSources): FoundTitle | null {
  const clean = (text: string | null | undefined) => dropSiteName(tidy(decodeEntities(text ?? '')), siteNames);
  const ld = jsonLd.article?.headline ?? jsonLd.article?.name;
  const stated: { text: string; origin: Origin }[] = [
    { text: clean(typeof ld === 'string' ? ld : ''), origin: 'json-ld' as const },
    { text: clean(firstMeta(meta, 'og:title')), origin: 'open-graph' as const },
    {
      text: clean(firstMeta(meta, 'twitter:title', 'parsely-title', 'dc.title', 'sailthru.title', 'title')),
      origin: 'meta' as const,
    },
    {
      text: clean(textOf(document.querySelector('head > title') ?? document.querySelector('title'))),
      origin: 'meta' as const,
    },
  ].filter(({ text }) => text !== '' && !NO_TITLE.test(text));

  const shown = bestHeading(
    document,
    stated.map(({ text }) => text),
  );
  if (shown !== null) return shown;
  const first = stated[0];
  return first === undefined ? null : { ...first, element: null };
}

/** What editors and templates leave in `<title>`. */
const NO_TITLE =
  /^(?:untitled(?: document)?|document|home(?: ?page)?|index|new page(?: \d+)?|no title|null|undefined)$/i;

function bestHeading(document: Document, stated: string[]): FoundTitle | null {
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  const confirmed = pickConfirmed(headings, stated) ?? pickConfirmed(secondRank(document), stated);
  const only = headings.length === 1 && stated.length === 0 ? headings[0] : undefined;
  const chosen = confirmed ?? only;
  if (chosen === undefined) return null;
  const text = headingText(chosen);
  return text === '' ? null : { text, origin: 'visible-text', element: chosen };
}

const secondRank = (document: Document): Element[] =>
  [
    ...document.querySelectorAll(
      'h2,[itemprop~="headline"],[class*="headline" i],[class*="entry-title" i],[class*="article-title" i]',
    ),
  ].slice(0, MOST_HEADINGS);

function pickConfirmed(headings: Element[], stated: string[]): Element | undefined {
  let best: Element | undefined;
  let bestScore = 0;
  for (const heading of headings) {
    const text = headingText(heading);
    if (text === '' || text.length > LONGEST_HEADLINE || /logo|site-title|brand/.test(nameOf(heading))) continue;
    const agreement = Math.max(0, ...stated.map((title) => overlap(text, title)));
    if (agreement >= AGREE && agreement > bestScore) {
      best = heading;
      bestScore = agreement;
    }
  }
  return best;
}

/** A heading's own words: labels such as "Exclusive" or "LIVE" in spans for screen readers stay out. */
function headingText(heading: Element): string {
  let text = textOf(heading);
  for (const extra of heading.querySelectorAll(
    '[class*="sr-only" i],[class*="visually-hidden" i],[class*="screen-reader" i],style,script,button,time',
  )) {
    text = tidy(text.replace(textOf(extra), ' '));
  }
  return text;
}

/** Shared words ÷ words of the longer; for scripts without spaces, characters. */
export function overlap(a: string, b: string): number {
  if (a === b && a !== '') return 1;
  const left = tokens(a);
  const right = tokens(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of right) {
    const count = counts.get(token) ?? 0;
    if (count > 0) shared += 1;
    counts.set(token, count - 1);
  }
  return shared / Math.max(left.length, right.length);
}

const tokens = (text: string): string[] => text.toLowerCase().match(TOKEN) ?? [];

/** A word, or one character of Japanese or Chinese. */
const TOKEN = new RegExp(
  `[\\u3005-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]|(?:(?![\\u3005-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff])[${WORD_CHARACTERS}])+`,
  'g',
);

const SEPARATOR = /\s+[|·•»–—:／/-]\s+|\s*[|｜»]\s*|\s+::\s+|\s*[_＿]\s*(?=[^_＿]*$)| [-–—] /u;

/** `Headline | Section | Outlet` → `Headline`: parts at either end that name the site go, as long as a headline remains. */
export function dropSiteName(title: string, siteNames: string[]): string {
  const names = siteNames.map(fold).filter((name) => name !== '');
  const parts = splitTitle(title);
  const isSite = (part: string): boolean => {
    const folded = fold(part);
    return names.some(
      (name) =>
        folded === name ||
        (name.length >= 4 && (folded.startsWith(name) || folded.endsWith(name)) && folded.length <= name.length * 2),
    );
  };
  let from = 0;
  let to = parts.length;
  // What follows the name is section or slogan: cut from the site's name on.
  const siteAt = parts.findIndex((part, index) => index > 0 && isSite(part.text));
  if (siteAt > 0) to = siteAt;
  while (to - from > 1 && isSite(parts[from]?.text ?? '')) from += 1;
  const kept = parts.slice(from, to);
  const text = kept.map((part, index) => (index === 0 ? part.text : part.separator + part.text)).join('');
  return text === '' ? title : text.trim();
}

function splitTitle(title: string): { separator: string; text: string }[] {
  const parts: { separator: string; text: string }[] = [];
  let rest = title;
  let separator = '';
  for (let match = SEPARATOR.exec(rest); match !== null; match = SEPARATOR.exec(rest)) {
    parts.push({ separator, text: rest.slice(0, match.index) });
    separator = match[0];
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push({ separator, text: rest });
  return parts;
}

/** `The Harbour Courier` and `harbourcourier` compare equal. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net|de|fr|co\.uk|co|es|it|jp|kr|cn|at|ch|tv|news|info)$/, '')
    .replace(NOT_WORD, '');

const NOT_WORD = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

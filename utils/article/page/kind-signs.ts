import { ARTICLE_LIMITS } from '../article-limits.ts';
import { textOf } from '../dom.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import type { LdNode } from '../metadata/read-json-ld.ts';
import { firstMeta } from '../metadata/read-meta-tags.ts';
import { TEASER_WORDS } from './article-numbers.ts';

/** What of the page itself tells its kind: all that `pageKind` asks beside the article. */
export interface KindSigns {
  /** The address it was read at. */
  url: string;
  /** Lower-case type names the page's article gives itself. */
  types: string[];
  /** The page describes a film, and no article. */
  isFilmAlone: boolean;
  /** `og:type` and `generator`, in lower case; empty where there is none. */
  ogType: string;
  generator: string;
  /** The page's data say that the article is not for everybody. */
  isClosed: boolean;
  /** Words the data say the article has; 0 where they do not. */
  statedWords: number;
  /** Different moments in `<time>` elements. */
  moments: number;
  /** Lines of the body, the last ones: one may say that the rest is closed. */
  lines: string[];
  /** Texts of boxes that are called a paywall: one may ask to subscribe. */
  boxes: string[];
}

/** What a page may say of itself at most: a reply from the page's side is bounded. */
export const KIND_LIMITS = { types: 20, characters: 160, lines: 40, boxes: 8, box: 900 } as const;

interface ReadPage {
  facts: Pick<PageFacts, 'url' | 'jsonLd' | 'meta'>;
  /** Of the article. */
  words: number;
  /** Texts of the body as it was found, with what was cleaned from it. */
  found: string[];
  /** The page's own `<html>`. */
  root: Element | null;
}

/** Reads the signs while the page is at hand; what they come to is decided outside it. */
export function readKindSigns({ facts, words, found, root }: ReadPage): KindSigns {
  const { article, types } = facts.jsonLd;
  const stated = article?.['@type'];
  const names = (Array.isArray(stated) ? stated : [stated]).filter((name) => typeof name === 'string');
  const metaOf = (...keys: string[]): string => cut(firstMeta(facts.meta, ...keys)?.toLowerCase() ?? '');
  return {
    url: facts.url.slice(0, ARTICLE_LIMITS.url),
    types: names.slice(0, KIND_LIMITS.types).map((name) => cut(name.replace(/^.*[/#:]/, '').toLowerCase())),
    isFilmAlone: article === null && types.has('videoobject'),
    ogType: metaOf('og:type'),
    generator: metaOf('generator'),
    isClosed: isClosed(article) || metaOf('article:content_tier') === 'locked',
    statedWords: Number(article?.wordCount) || 0,
    moments: timeElements(root),
    lines: found
      .filter((text) => text.length <= KIND_LIMITS.box)
      .slice(-KIND_LIMITS.lines)
      .map(cut),
    // A longer article is no teaser, whatever its boxes ask for.
    boxes: words < TEASER_WORDS ? paywallBoxes(root).slice(0, KIND_LIMITS.boxes) : [],
  };
}

const cut = (text: string): string => text.slice(0, KIND_LIMITS.characters);

function timeElements(root: Element | null): number {
  const moments = new Set<string>();
  for (const time of root?.querySelectorAll('time') ?? []) {
    moments.add(time.getAttribute('datetime') ?? time.textContent ?? '');
  }
  return moments.size;
}

/** Templates' names for the box that stands where the article breaks off; some give them to the article itself. */
const PAYWALL =
  '[class*="paywall" i],[id*="paywall" i],[class*="regwall" i],[class*="subscribe-wall" i],[class*="subscription-wall" i],[class*="premium-wall" i],[class*="metered-wall" i],[data-paywall]';
/** Characters: a box asks in a few lines, a login link in one word, an article goes on. */
const SHORTEST_BOX = 25;

/** Elements looked at: a page may call every one of a hundred thousand so. */
const MOST_BOXES = 60;

const paywallBoxes = (root: Element | null): string[] =>
  [...(root?.querySelectorAll(PAYWALL) ?? [])]
    .slice(0, MOST_BOXES)
    .map(textOf)
    .filter(({ length }) => length >= SHORTEST_BOX && length <= KIND_LIMITS.box);

/** `isAccessibleForFree: false`, on the article or on a part of it, in the spellings met. */
function isClosed(node: LdNode | null): boolean {
  if (node === null) return false;
  const parts = Array.isArray(node.hasPart) ? node.hasPart : [node.hasPart];
  return [node, ...parts].some((part: unknown) => {
    const free = typeof part === 'object' && part !== null ? (part as LdNode).isAccessibleForFree : undefined;
    return free === false || (typeof free === 'string' && /(?:^|\/)false$/i.test(free.trim()));
  });
}

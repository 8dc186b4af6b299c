import type { ArticleBlock, PageKind } from '../article.ts';
import { articleText } from '../article-text.ts';
import { textOf } from '../dom.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import type { LdNode } from '../metadata/read-json-ld.ts';
import { firstMeta } from '../metadata/read-meta-tags.ts';
import type { Trace } from '../trace.ts';
import { FEW_WORDS } from './article-numbers.ts';
import {
  GALLERY_WORDS,
  LIVE_ADDRESS,
  LIVE_TITLE,
  OPINION_WORDS,
  PRESS_HOSTS,
  PRESS_OPENING,
  PRESS_WORDS,
  THREAD_GENERATOR,
  THREAD_HOSTS,
  THREAD_PATH,
  VIDEO_WORDS,
} from './kind-words.ts';

/** What is known of a page once its body was read. */
export interface ReadPage {
  facts: Pick<PageFacts, 'url' | 'jsonLd' | 'meta'>;
  title: string | null;
  section: string | null;
  blocks: ArticleBlock[];
  /** Texts of the body as it was found, with what was cleaned from it. */
  found: string[];
  words: number;
  /** The page's own `<html>`, for the few questions only some pages are asked. */
  root: Element | null;
}

/** Why a page is of a kind, for the trace; null where it is not. */
type Reason = string | null;

/** In this order: what a writer must know first. A teaser of a comment is a teaser. */
const KINDS: readonly [kind: PageKind, reason: (page: Signs) => Reason][] = [
  ['live-blog', liveReason],
  ['thread', threadReason],
  ['teaser', teaserReason],
  ['press-release', pressReason],
  ['opinion', opinionReason],
  ['gallery', galleryReason],
  ['video', videoReason],
];

/** What kind of page was read; undefined for an ordinary article. */
export function pageKind(page: ReadPage, trace: Trace): PageKind | undefined {
  const signs = readSigns(page);
  for (const [kind, reason] of KINDS) {
    const why = reason(signs);
    if (why === null) continue;
    trace('page-kind', kind, why);
    return kind;
  }
  return undefined;
}

interface Signs extends ReadPage {
  host: string;
  path: string;
  /** Whole parts of the path. */
  parts: string[];
  /** Lower-case type names the page's article gives itself. */
  types: ReadonlySet<string>;
  ogType: string;
}

function readSigns(page: ReadPage): Signs {
  const { facts } = page;
  const address = URL.parse(facts.url);
  const path = decoded(address?.pathname ?? '/').toLowerCase();
  const stated = facts.jsonLd.article?.['@type'];
  const names = (Array.isArray(stated) ? stated : [stated]).filter((name) => typeof name === 'string');
  return {
    ...page,
    host: address?.hostname ?? '',
    path,
    parts: path.split('/').filter((part) => part !== ''),
    types: new Set(names.map((name) => name.replace(/^.*[/#:]/, '').toLowerCase())),
    ogType: firstMeta(facts.meta, 'og:type')?.toLowerCase() ?? '',
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last part is the article's own name: "/news/pictures" speaks of pictures, "/pictures/…" is where they are shown. */
const folderIn = ({ parts }: Signs, names: ReadonlySet<string>): Reason => {
  const folder = parts.slice(0, -1).find((part) => names.has(part));
  return folder === undefined ? null : `address: ${folder}`;
};

const sectionIn = ({ section }: Signs, names: ReadonlySet<string>): Reason =>
  section !== null && names.has(section.toLowerCase()) ? `section: ${section}` : null;

const typeIn = ({ types }: Signs, ...names: string[]): Reason => {
  const type = names.find((name) => types.has(name));
  return type === undefined ? null : `JSON-LD: ${type}`;
};

/** Moments a page must carry to be a report in entries: a byline, an update and a few related links have fewer. */
const LIVE_ENTRIES = 5;

function liveReason(page: Signs): Reason {
  const typed = typeIn(page, 'liveblogposting');
  if (typed !== null) return typed;
  const named = LIVE_ADDRESS.test(page.path) || LIVE_TITLE.test(page.title?.toLowerCase() ?? '');
  if (!named) return null;
  const entries = Math.max(timeElements(page.root), clockLines(page.blocks));
  return entries >= LIVE_ENTRIES ? `live by name, ${entries} entries` : null;
}

function timeElements(root: Element | null): number {
  const moments = new Set<string>();
  for (const time of root?.querySelectorAll('time') ?? []) {
    moments.add(time.getAttribute('datetime') ?? time.textContent ?? '');
  }
  return moments.size;
}

/** Blocks that begin with a time of day, alone or before their text. */
const clockLines = (blocks: ArticleBlock[]): number =>
  blocks.filter((block) =>
    /^(?:\d{1,2}[./]\d{1,2}[. ]*)?\d{1,2}[:.h]\d{2}(?!\d)/.test(articleText({ blocks: [block] })),
  ).length;

function threadReason(page: Signs): Reason {
  if (THREAD_HOSTS.test(page.host)) return `host: ${page.host}`;
  if (THREAD_PATH.test(page.path)) return 'address of a thread';
  const generator = firstMeta(page.facts.meta, 'generator')?.toLowerCase() ?? '';
  if (THREAD_GENERATOR.test(generator)) return `made by ${generator}`;
  return typeIn(page, 'socialmediaposting', 'discussionforumposting');
}

/** In words. A closed page with more, whose box nobody fills, gives the article whole: many outlets leave the wall to a script. */
const TEASER_WORDS = 300;
/** A stated length this many times what is on the page: the rest is elsewhere. */
const MUCH_LONGER = 1.7;

function teaserReason(page: Signs): Reason {
  const { facts, words } = page;
  const says = page.found.find((text) => text.length <= LONGEST_BOX && REST_IS_CLOSED.test(text.toLowerCase()));
  if (says !== undefined) return says;
  if (words >= TEASER_WORDS * MUCH_LONGER) return null;
  const article = facts.jsonLd.article;
  const closed = isClosed(article) || firstMeta(facts.meta, 'article:content_tier')?.toLowerCase() === 'locked';
  const stated = Number(article?.wordCount);
  if (closed && stated > 0) return stated > words * MUCH_LONGER ? `closed, ${words} of ${stated} words` : null;
  if (closed && words < FEW_WORDS) return `closed, ${words} words`;
  if (words >= (closed ? TEASER_WORDS : FEW_WORDS)) return null;
  const box = paywallBox(page.root);
  return box === null ? null : `${closed ? 'closed, ' : ''}${words} words, then: ${box}`;
}

/** Where the text breaks off, in the outlet's own words. */
const REST_IS_CLOSED =
  /^(?:il vous reste [\d.,]+ ?%|la suite est réservée|(?:the rest of )?this (?:article|story|post) is (?:only )?(?:available )?(?:for|to) (?:paid |paying )?(?:subscribers|members)|dieser (?:artikel|text) ist nur für|残り\s?[\d,]+文字|この記事は(?:有料)?会員限定)/;

/** Templates' names for the box that stands where the article breaks off; some give them to the article itself. */
const PAYWALL =
  '[class*="paywall" i],[id*="paywall" i],[class*="regwall" i],[class*="subscribe-wall" i],[class*="subscription-wall" i],[class*="premium-wall" i],[class*="metered-wall" i],[data-paywall]';
/** Characters: a box asks in a few lines, a login link in one word, an article goes on. */
const SHORTEST_BOX = 25;
const LONGEST_BOX = 900;
const ASKS =
  /subscri|sign ?up|sign ?in|log ?in|register|become a member|abonn|inscri|connect|registr|anmeld|weiterlesen|suscri|assin|abbon|подпис|підпис|订阅|訂閱|登录|구독|로그인|اشتر|מנוי|abone|berlangganan|会員|登録/;

function paywallBox(root: Element | null): string | null {
  for (const box of root?.querySelectorAll(PAYWALL) ?? []) {
    const text = textOf(box);
    if (text.length >= SHORTEST_BOX && text.length <= LONGEST_BOX && ASKS.test(text.toLowerCase())) return text;
  }
  return null;
}

/** `isAccessibleForFree: false`, on the article or on a part of it, in the spellings met. */
function isClosed(node: LdNode | null): boolean {
  if (node === null) return false;
  const parts = Array.isArray(node.hasPart) ? node.hasPart : [node.hasPart];
  return [node, ...parts].some((part: unknown) => {
    const free = typeof part === 'object' && part !== null ? (part as LdNode).isAccessibleForFree : undefined;
    return free === false || (typeof free === 'string' && /(?:^|\/)false$/i.test(free.trim()));
  });
}

/** Characters at the beginning among which a wire names itself. */
const OPENING = 600;

function pressReason(page: Signs): Reason {
  if (PRESS_HOSTS.test(page.host)) return `host: ${page.host}`;
  const opening = articleText({ blocks: page.blocks.slice(0, 5) })
    .slice(0, OPENING)
    .toLowerCase();
  const wire = PRESS_OPENING.exec(opening)?.[0];
  return (
    folderIn(page, PRESS_WORDS) ?? sectionIn(page, PRESS_WORDS) ?? (wire === undefined ? null : `opening: ${wire}`)
  );
}

const OPINION_TITLE =
  /^(?:opinion|op-ed|editorial|commentary|kommentar|meinung|leitartikel|gastbeitrag|kolumne|tribune|opinión|editoriale|opinião|opinie|ledare|мнение|колонка|社説|评论)\s*[:：|｜—–]|[|｜—–]\s*(?:opinion|commentary|editorial)$/;

function opinionReason(page: Signs): Reason {
  return (
    typeIn(page, 'opinionnewsarticle') ??
    sectionIn(page, OPINION_WORDS) ??
    folderIn(page, OPINION_WORDS) ??
    (OPINION_TITLE.test(page.title?.toLowerCase() ?? '') ? 'headline' : null)
  );
}

/** In words: more is an article, wherever it stands and however many pictures it has. */
const CAPTIONS = 300;
const GALLERY_FIGURES = 8;
/** Words a picture, where the page calls itself a gallery. */
const WORDS_A_PICTURE = 60;

function galleryReason(page: Signs): Reason {
  const figures = page.blocks.filter(({ kind }) => kind === 'figure').length;
  const named = typeIn(page, 'imagegallery', 'mediagallery') ?? folderIn(page, GALLERY_WORDS);
  if (named !== null && page.words <= Math.max(CAPTIONS, figures * WORDS_A_PICTURE)) return named;
  return figures >= GALLERY_FIGURES && page.words <= CAPTIONS ? `${figures} pictures, ${page.words} words` : null;
}

function videoReason(page: Signs): Reason {
  if (page.words > CAPTIONS) return null;
  if (page.ogType.startsWith('video')) return `og:type: ${page.ogType}`;
  // Outlets describe the clip beside an article, too: alone and with hardly a word it is what the page is for.
  const alone = page.facts.jsonLd.article === null && page.facts.jsonLd.types.has('videoobject');
  if (alone && page.words < FEW_WORDS) return 'JSON-LD: videoobject alone';
  return typeIn(page, 'videoobject') ?? folderIn(page, VIDEO_WORDS);
}

import type { Article, ArticleBlock, PageKind } from '../article.ts';
import { articleText } from '../article-text.ts';
import type { Trace } from '../trace.ts';
import { FEW_WORDS, TEASER_WORDS } from './article-numbers.ts';
import type { KindSigns } from './kind-signs.ts';
import {
  GALLERY_WORDS,
  LIVE_ADDRESS,
  LIVE_TITLE,
  OPINION_WORDS,
  PRESS_HOSTS,
  PRESS_OPENING,
  PRESS_WORDS,
  REST_IS_CLOSED,
  SUBSCRIBE_WORDS,
  THREAD_GENERATOR,
  THREAD_HOSTS,
  THREAD_PATH,
  VIDEO_WORDS,
} from './kind-words.ts';

/** Why a page is of a kind, for the trace; null where it is not. */
type Reason = string | null;

/** In this order: what a writer must know first. A teaser of a comment is a teaser. */
const KINDS: readonly [kind: PageKind, reason: (page: Page) => Reason][] = [
  ['live-blog', liveReason],
  ['thread', threadReason],
  ['teaser', teaserReason],
  ['press-release', pressReason],
  ['opinion', opinionReason],
  ['gallery', galleryReason],
  ['video', videoReason],
];

/** What kind of page was read; undefined for an ordinary article. */
export function pageKind(article: Article, signs: KindSigns, trace: Trace): PageKind | undefined {
  const page = readPlace(article, signs);
  for (const [kind, reason] of KINDS) {
    const why = reason(page);
    if (why === null) continue;
    trace('page-kind', kind, why);
    return kind;
  }
  return undefined;
}

interface Page extends KindSigns, Pick<Article, 'title' | 'section' | 'blocks'> {
  words: number;
  host: string;
  path: string;
  /** Whole parts of the path. */
  parts: string[];
}

function readPlace({ title, section, blocks, wordCount }: Article, signs: KindSigns): Page {
  const address = URL.parse(signs.url);
  const path = decoded(address?.pathname ?? '/').toLowerCase();
  return {
    ...signs,
    title,
    section,
    blocks,
    words: wordCount,
    host: address?.hostname ?? '',
    path,
    parts: path.split('/').filter((part) => part !== ''),
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
const folderIn = ({ parts }: Page, names: ReadonlySet<string>): Reason => {
  const folder = parts.slice(0, -1).find((part) => names.has(part));
  return folder === undefined ? null : `address: ${folder}`;
};

const sectionIn = ({ section }: Page, names: ReadonlySet<string>): Reason =>
  section !== null && names.has(section.toLowerCase()) ? `section: ${section}` : null;

const typeIn = ({ types }: Page, ...names: string[]): Reason => {
  const type = names.find((name) => types.includes(name));
  return type === undefined ? null : `JSON-LD: ${type}`;
};

/** Moments a page must carry to be a report in entries: a byline, an update and a few related links have fewer. */
const LIVE_ENTRIES = 5;

function liveReason(page: Page): Reason {
  const typed = typeIn(page, 'liveblogposting');
  if (typed !== null) return typed;
  const named = LIVE_ADDRESS.test(page.path) || LIVE_TITLE.test(page.title?.toLowerCase() ?? '');
  if (!named) return null;
  const entries = Math.max(page.moments, clockLines(page.blocks));
  return entries >= LIVE_ENTRIES ? `live by name, ${entries} entries` : null;
}

/** Blocks that begin with a time of day, alone or before their text. */
const clockLines = (blocks: ArticleBlock[]): number =>
  blocks.filter((block) =>
    /^(?:\d{1,2}[./]\d{1,2}[. ]*)?\d{1,2}[:.h]\d{2}(?!\d)/.test(articleText({ blocks: [block] })),
  ).length;

function threadReason(page: Page): Reason {
  if (THREAD_HOSTS.test(page.host)) return `host: ${page.host}`;
  if (THREAD_PATH.test(page.path)) return 'address of a thread';
  if (THREAD_GENERATOR.test(page.generator)) return `made by ${page.generator}`;
  return typeIn(page, 'socialmediaposting', 'discussionforumposting');
}

/** A stated length this many times what is on the page: the rest is elsewhere. */
const MUCH_LONGER = 1.7;

function teaserReason({ words, lines, isClosed: closed, statedWords: stated, boxes }: Page): Reason {
  const rest = lines.find((line) => REST_IS_CLOSED.test(line.toLowerCase()));
  if (rest !== undefined) return rest;
  if (words >= TEASER_WORDS * MUCH_LONGER) return null;
  if (closed && stated > 0) return stated > words * MUCH_LONGER ? `closed, ${words} of ${stated} words` : null;
  if (closed && words < FEW_WORDS) return `closed, ${words} words`;
  if (words >= (closed ? TEASER_WORDS : FEW_WORDS)) return null;
  const paywall = boxes.find((box) => SUBSCRIBE_WORDS.test(box.toLowerCase()));
  return paywall === undefined
    ? null
    : `${closed ? 'closed, ' : ''}${words} words, then: ${paywall.slice(0, BOX_SHOWN)}`;
}

/** Characters. */
const BOX_SHOWN = 160;

/** Characters at the beginning among which a wire names itself. */
const OPENING = 600;

function pressReason(page: Page): Reason {
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

function opinionReason(page: Page): Reason {
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

function galleryReason(page: Page): Reason {
  const figures = page.blocks.filter(({ kind }) => kind === 'figure').length;
  const named = typeIn(page, 'imagegallery', 'mediagallery') ?? folderIn(page, GALLERY_WORDS);
  if (named !== null && page.words <= Math.max(CAPTIONS, figures * WORDS_A_PICTURE)) return named;
  return figures >= GALLERY_FIGURES && page.words <= CAPTIONS ? `${figures} pictures, ${page.words} words` : null;
}

function videoReason(page: Page): Reason {
  if (page.words > CAPTIONS) return null;
  if (page.ogType.startsWith('video')) return `og:type: ${page.ogType}`;
  // Outlets describe the clip beside an article, too: alone and with hardly a word it is what the page is for.
  if (page.isFilmAlone && page.words < FEW_WORDS) return 'JSON-LD: videoobject alone';
  return typeIn(page, 'videoobject') ?? folderIn(page, VIDEO_WORDS);
}

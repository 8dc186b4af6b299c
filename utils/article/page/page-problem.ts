import type { ClipProblem } from '../clip-result.ts';
import { nameOf } from '../dom.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import { firstMeta } from '../metadata/read-meta-tags.ts';
import { NO_ARTICLE_WORDS } from './article-numbers.ts';

/** What the page is known by before its body is read. */
export interface PageSigns {
  /** Text of the whole body without scripts, up to a bound; null where nothing is shown. */
  isBlank: boolean;
  isSearch: boolean;
  isLogin: boolean;
  isVideo: boolean;
  isIndex: boolean;
  /** The page itself says that it is an article. */
  statesArticle: boolean;
}

const SEARCH_HOSTS =
  /(?:^|\.)(?:google|bing|duckduckgo|yahoo|baidu|yandex|ecosia|naver|startpage|search\.brave|qwant|sogou)\.[a-z.]{2,6}$/;
const SEARCH_PATH =
  /\/(?:search|suche|recherche|buscar|busqueda|ricerca|zoeken|sok|szukaj|poisk|web|s)\/?(?:results?\/?|index\.\w+)?$/i;
const QUERY = ['q', 'query', 's', 'search', 'keyword', 'keywords', 'text', 'wd', 'p', 'suche', 'recherche'];
const LOGIN_PATH =
  /\/(?:log-?in|sign-?in|sign-?up|register|auth|sso|account\/login|users\/sign_in|anmelden|connexion|accounts?)(?:[/.?]|$)/i;
const VIDEO_HOSTS =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|rumble\.com|twitch\.tv|tiktok\.com|nicovideo\.jp|bilibili\.com|odysee\.com|bitchute\.com)$/;
const VIDEO_PATH = /^\/(?:watch|video|videos|shorts|v|embed|live|\d+|v[\w-]+\.html|@[\w.]+\/video|sm\d+)(?:\/|$|\b)/;

/** Reads the copy before Readability takes it apart. */
export function readPageSigns({ document, url, jsonLd, meta }: PageFacts): PageSigns {
  const address = URL.parse(url);
  const host = address?.hostname ?? '';
  const path = address?.pathname ?? '/';
  const ogType = firstMeta(meta, 'og:type')?.toLowerCase() ?? '';
  const statesArticle =
    jsonLd.article !== null ||
    /article|blog|news/.test(ogType) ||
    (firstMeta(meta, 'article:published_time') ?? null) !== null;
  const asked = QUERY.some((name) => (address?.searchParams.get(name) ?? '') !== '');
  const searchNamed = /\bsearch-(?:results?|page)\b|\bsearchresults\b|\bpage-search\b/.test(
    document.body === null ? '' : nameOf(document.body),
  );
  const hasPassword = document.querySelector('input[type="password" i]') !== null;
  return {
    isBlank: isBlank(document),
    isSearch:
      !jsonLd.article &&
      (jsonLd.types.has('searchresultspage') ||
        (asked && (SEARCH_PATH.test(path) || searchNamed || (SEARCH_HOSTS.test(host) && path !== '/'))) ||
        (searchNamed && SEARCH_PATH.test(path)) ||
        ((address?.searchParams.get('s') ?? '') !== '' && path === '/')),
    isLogin: hasPassword || (LOGIN_PATH.test(path) && document.querySelector('form') !== null),
    isVideo:
      (VIDEO_HOSTS.test(host) && VIDEO_PATH.test(path)) ||
      ogType.startsWith('video') ||
      (jsonLd.types.has('videoobject') && jsonLd.article === null) ||
      document.querySelector('body video, [class*="video-player" i]') !== null,
    isIndex: isIndex(document, path, statesArticle, ogType),
    statesArticle,
  };
}

function isBlank(document: Document): boolean {
  const { body } = document;
  if (body === null) return true;
  if (body.querySelector('img,iframe,video,canvas,svg,frame,frameset,object,embed') !== null) return false;
  for (let child = body.firstElementChild; child !== null; child = child.nextElementSibling) {
    // An element of the page's own (`<app-root>`) shows what may be out of our sight.
    if (/-/.test(child.tagName)) return false;
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK)$/.test(child.tagName) && VISIBLE.test(child.textContent ?? ''))
      return false;
  }
  return ![...body.childNodes].some((node) => node.nodeType === 3 && VISIBLE.test(node.nodeValue ?? ''));
}

/** Anything but white space, zero-width characters and soft hyphens: the first one decides, the rest need not be read. */
const VISIBLE = /[^\s\u00ad\u200b\u2060\ufeff]/;

/** Headlines that lead elsewhere, from which a page is a list of articles. */
const INDEX_HEADLINES = 10;

/** Four words or more at the end of the address are a headline's. */
const SLUG = /[^/_-]+(?:[_-][^/_-]+){3,}\/?$/;

function isIndex(document: Document, path: string, statesArticle: boolean, ogType: string): boolean {
  if ((statesArticle && ogType !== 'website') || SLUG.test(path)) return false;
  const headlines = document.querySelectorAll(
    'h2 a[href],h3 a[href],a[href] h2,a[href] h3,article a[href] h4,h4 a[href]',
  ).length;
  const frontPage = /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path);
  return headlines >= INDEX_HEADLINES || (frontPage && headlines >= INDEX_HEADLINES / 2);
}

/** What the reading came to, as the choice of a problem needs it. */
export interface BodyMeasure {
  words: number;
  /** Words of paragraphs that are not links: what only an article has. */
  proseWords: number;
  /** Headings in the body that are links: headlines of other pages. */
  linkedHeadings: number;
  /** Blocks of whatever kind that are mostly links. */
  linkedBlocks: number;
}

/** An article next to a video or a login form has more than this. */
const REAL_ARTICLE_WORDS = 120;

/**
 * Why what was read is no article; null where it is one. An article's own words outweigh every sign: outlets put
 * password fields, players and lists of headlines around their articles.
 */
export function pageProblem(
  signs: PageSigns,
  { words, proseWords, linkedHeadings, linkedBlocks }: BodyMeasure,
): ClipProblem | null {
  if (signs.isBlank) return { kind: 'blank-page' };
  if (signs.isSearch) return { kind: 'search-results' };
  const enough = proseWords >= REAL_ARTICLE_WORDS;
  const onlyTeasers = linkedHeadings >= INDEX_HEADLINES && proseWords < linkedHeadings * TEASER_WORDS;
  if (signs.isIndex && (proseWords < INDEX_PROSE_WORDS || onlyTeasers)) return { kind: 'index-page' };
  if (enough) return null;
  // A template that makes its headlines of other elements than headings.
  const onlyLinks = linkedBlocks >= INDEX_HEADLINES && proseWords < NO_ARTICLE_WORDS;
  if (onlyLinks && !signs.statesArticle) return { kind: 'index-page' };
  if (signs.isLogin && !signs.statesArticle) return { kind: 'login-page' };
  if (signs.isVideo && (!signs.statesArticle || words < NO_ARTICLE_WORDS)) return { kind: 'video-page' };
  return words < NO_ARTICLE_WORDS ? { kind: 'no-article' } : null;
}

/** From this many words of prose on, more of them change nothing in what `pageProblem` says. */
export const decisiveProse = (linkedHeadings: number): number =>
  Math.max(REAL_ARTICLE_WORDS, INDEX_PROSE_WORDS, linkedHeadings * TEASER_WORDS);

/** Words under one headline of a list (27 on a city's front page); an article that links its headings has more (44 in a list of meetings). */
const TEASER_WORDS = 35;

/** A front page's teasers together stay below this many words of prose in one place. */
const INDEX_PROSE_WORDS = 150;

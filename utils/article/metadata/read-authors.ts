import type { Origin } from '../article.ts';
import { nameOf, tagOf, textOf } from '../dom.ts';
import { cleanAuthors } from './clean-authors.ts';
import { linesAfter } from './lines-after.ts';
import type { JsonLd, LdNode } from './read-json-ld.ts';
import type { MetaTags } from './read-meta-tags.ts';

export interface FoundAuthors {
  names: string[];
  origin: Origin;
}

interface AuthorSources {
  document: Document;
  jsonLd: JsonLd;
  meta: MetaTags;
  siteNames: string[];
  headline: Element | null;
}

const META_KEYS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'byl',
  'cxenseparse:author',
  'og:author',
  'og:article:author',
  'twitter:data1',
];

/** JSON-LD first, then meta tags, microdata, and the byline the reader sees; the first that names a person wins. */
export function readAuthors(sources: AuthorSources): FoundAuthors {
  const { document, jsonLd, meta, siteNames, headline } = sources;
  // An outlet that signs for itself comes behind every person it names, ahead of what only looks like a byline.
  let seen: string[] | null = null;
  const byline = (): string[] => {
    seen ??= fromByline(document, headline);
    return seen;
  };
  const attempts: [Origin, string[], () => string[]][] = [
    ['json-ld', siteNames, () => fromJsonLd(jsonLd)],
    ['meta', siteNames, () => fromMeta(meta)],
    ['microdata', siteNames, () => fromMicrodata(document)],
    ['visible-text', siteNames, () => fullNames(byline(), siteNames)],
    ['json-ld', [], () => fromJsonLd(jsonLd)],
    ['meta', [], () => fromMeta(meta)],
    ['visible-text', siteNames, () => byline().filter((text) => !/^\p{Ll}+$/u.test(text))],
  ];
  for (const [origin, notAuthors, read] of attempts) {
    const names = cleanAuthors(read(), notAuthors);
    if (names.length > 0) return { names, origin };
  }
  return { names: [], origin: 'visible-text' };
}

/** The names, if each looks like a person's: two capitalised words or more, or a script without capitals. */
function fullNames(values: string[], siteNames: string[]): string[] {
  const names = cleanAuthors(values, siteNames);
  return names.every((name) => /^(?:\p{Lu}.*\s\p{Lu}|\p{Lo})/u.test(name)) ? names : [];
}

const MOST_VALUES = 40;

function fromJsonLd({ article, resolve }: JsonLd): string[] {
  if (article === null) return [];
  return (
    [article.author, article.creator].map((value) => namesIn(value, resolve)).find((names) => names.length > 0) ?? []
  );
}

function namesIn(value: unknown, resolve: JsonLd['resolve']): string[] {
  const list = Array.isArray(value) ? value.slice(0, MOST_VALUES).flat() : [value];
  return list.flatMap((item) => {
    const author = resolve(item);
    if (typeof author === 'string') return /^https?:/.test(author) ? [] : [author];
    if (typeof author !== 'object' || author === null) return [];
    const { name } = author as LdNode;
    return (Array.isArray(name) ? name : [name]).filter((text): text is string => typeof text === 'string');
  });
}

function fromMeta(meta: MetaTags): string[] {
  for (const key of META_KEYS) {
    if (key === 'twitter:data1' && !/written by|author|by/i.test(meta.get('twitter:label1')?.[0] ?? '')) continue;
    const values = (meta.get(key) ?? []).filter((value) => !/^https?:|^\/|facebook\.com/.test(value));
    if (cleanAuthors(values, []).length > 0) return values;
  }
  return [];
}

function fromMicrodata(document: Document): string[] {
  const values: string[] = [];
  for (const element of document.querySelectorAll('[itemprop~="author"]')) {
    if (values.length >= MOST_VALUES) break;
    if (inComments(element)) continue;
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    values.push(name.getAttribute('content') ?? textOf(name));
  }
  return values;
}

const BYLINES = [
  'a[rel~="author"]',
  '[class*="author-name" i],[class*="author_name" i],[class*="authorname" i],[class*="byline-name" i],[class*="byline__name" i],[class*="byline__author" i]',
  '[class*="byline" i] a[href*="author" i],[class*="byline" i] a[href*="/people/" i],[class*="byline" i] a[href*="/by/" i]',
  '.byline,.vcard .fn,.author a,.post-author a,.entry-author a,.article-author a,.article__author,.posted-by a',
  '[class*="byline" i],[data-testid*="byline" i],[data-component*="byline" i]',
  '.author,.post-author,.entry-author,.article-author,[class*="author" i]:not(body):not(article):not(section)',
  'a[href*="/author/" i],a[href*="/authors/" i],a[href*="/profile/" i]',
];
/** Whatever any of them may match: asked once of the page, as each question to it costs a walk through all its elements. */
const MAY_BE_BYLINE =
  '[class*="author" i],[class*="byline" i],[data-testid*="byline" i],[data-component*="byline" i],[rel~="author"],.fn,.posted-by a,[class*="author" i] a,[class*="byline" i] a,a[href*="/author" i],a[href*="/profile/" i]';
const LONGEST_BYLINE = 200;

function fromByline(document: Document, headline: Element | null): string[] {
  const candidates = [...document.querySelectorAll(MAY_BE_BYLINE)];
  for (const selector of BYLINES) {
    const values: string[] = [];
    for (const element of candidates.filter((candidate) => candidate.matches(selector))) {
      const text = spacedText(element);
      if (text === '' || text.length > LONGEST_BYLINE || inComments(element)) continue;
      values.push(text);
      // The first place that names somebody is the byline; the rest are other articles' authors.
      if (cleanAuthors(values, []).length > 0) return withSiblings(element, selector);
    }
  }
  return bylineNear(document, headline);
}

/** Authors of one byline stand in one parent, one link each. */
function withSiblings(element: Element, selector: string): string[] {
  const parent = element.parentElement;
  const own = [spacedText(element)];
  if (parent === null || textOf(parent).length > LONGEST_BYLINE) return own;
  const siblings = [...parent.querySelectorAll(selector)];
  return siblings.length > MOST_SIBLINGS ? own : siblings.map(spacedText);
}

/** More names in one place are a list of authors, not a byline. */
const MOST_SIBLINGS = 6;

/** The texts of an element apart, as they stand on the page: `<span>By</span><a>Name</a>`; no scripts. */
function spacedText(element: Element): string {
  if (element.childElementCount === 0) return textOf(element);
  if (textOf(element).length > LONGEST_BYLINE * 2) return '';
  const holder = element.cloneNode(true) as Element;
  for (const child of holder.querySelectorAll('*')) {
    if (/^(?:SCRIPT|STYLE|SVG|BUTTON|TIME)$/.test(tagOf(child))) child.remove();
    else child.before(' ');
  }
  return textOf(holder);
}

function inComments(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at !== null && up < 8; up += 1, at = at.parentElement) {
    if (/comment|related|recommend|sidebar|widget|footer|promo|teaser|popular|most-read|trending/.test(nameOf(at)))
      return true;
  }
  return false;
}

/** `01/26/2026 // Mara Ellison` */
const DATE_THEN_NAME = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*(?:\/\/|\||–|—|-)\s*(.{3,80})$/;
const STARTS_WITH_BY =
  /^(?:(?:[Ww]ritten |[Pp]osted |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY)|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|作者|文|撰文|记者|記者|글|بقلم)(?:\s*[:：]\s*|\s+)(?=[\p{Lu}\p{Lo}])/u;

function bylineNear(document: Document, headline: Element | null): string[] {
  const start = headline ?? document.querySelector('h1');
  const root = document.body;
  if (start === null || root === null) return [];
  for (const { text } of linesAfter(start, root)) {
    if (text.length > LONGEST_BYLINE) continue;
    const dated = DATE_THEN_NAME.exec(text)?.[1];
    if (dated !== undefined) return [dated];
    const labelled = LABELLED.exec(text)?.[1];
    if (labelled !== undefined) return [labelled];
    if (STARTS_WITH_BY.test(text) && text.split(' ').length <= MOST_BYLINE_WORDS) return [text];
  }
  return [];
}

/** `来源：… 记者：…`: a label in the middle of a line of facts. */
const LABELLED = /(?:记者|記者|作者|撰文)\s*[:：]\s*([\p{Lo}·、\s]{2,30}?)(?=\s{1,}|$|[|｜])/u;
const MOST_BYLINE_WORDS = 14;

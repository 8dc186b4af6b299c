import { tagOf } from '../dom.ts';
import { isHash, isLastingName } from './lasting-name.ts';

/** How the element a writer picked is found again. */
export interface PickedSelector {
  selector: string;
  /** False where nothing but its place on the page tells the element: on other pages it may be another one. */
  lasting: boolean;
}

/** Attributes whose values templates keep for their own tests and scripts. */
const DATA_NAMES =
  /^data-(?:test-?id|testid|test|qa|cy|component(?:-name)?|module(?:-name)?|block(?:-name)?|element(?:-name)?|role|name|type|area|region|content-type|gu-name|print-layout)$/;
/** Names that say what the element holds come first: other classes tell how it looks. */
const ARTICLE_NAMES = /article|story|post|entry|content|body|text|copy|main|prose|artikel|beitrag|noticia|news|detail/i;
/** Classes of style libraries, which every other element has too. */
const LOOKS =
  /^(?:flex|grid|block|inline|row|col|column|columns|container|relative|absolute|static|clearfix|cf|left|right|center|full|auto|(?:[mpwhz][xytblr]?|min|max|text|bg|font|leading|border|rounded|items|justify|gap|space|overflow|md|lg|sm|xl)-[\w-]+)$/;

const ANCESTORS = 12;
const NAMES_AN_ANCESTOR = 4;
const NAMES_IN_PAIRS = 6;

/**
 * A selector for `element` that finds it alone on this page, made of what the site's next article has too: itemprop,
 * data-*, ids and classes without hashes, counters or states, with an ancestor's where one is not enough. `url` is the
 * page's address, whose words are the article's own.
 */
export function selectorFor(element: Element, url: string): PickedSelector {
  const slug = wordsOfAddress(url);
  const isUnique = (selector: string) => isOnly(selector, element);
  const own = namesOf(element, slug);
  const lasting = [...own, ...pairsOf(element, own)].find(isUnique) ?? belowAncestor(element, own, slug, isUnique);
  return lasting === null ? { selector: pathTo(element, slug), lasting: false } : { selector: lasting, lasting: true };
}

const wordsOfAddress = (url: string): ReadonlySet<string> =>
  new Set((URL.parse(url)?.pathname ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));

function isOnly(selector: string, element: Element): boolean {
  const found = element.ownerDocument.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

/** Simple selectors of the element alone, the most lasting first. */
function namesOf(element: Element, slug: ReadonlySet<string>): string[] {
  const attributes: string[] = [];
  for (const { name, value } of element.attributes) {
    const kept =
      name === 'itemprop' || name === 'property' || DATA_NAMES.test(name) || (name === 'name' && !isField(element));
    if (kept && isLastingName(value.replaceAll(':', '-'), slug)) attributes.push(`[${name}="${value}"]`);
  }
  attributes.sort((one, other) => Number(other.startsWith('[itemprop')) - Number(one.startsWith('[itemprop')));
  const id = isLastingName(element.id ?? '', slug) ? [`#${element.id}`] : [];
  const classes = [...element.classList].flatMap((name) => classSelector(name, slug) ?? []);
  const told = [...id, ...classes];
  const tag = tagOf(element);
  return [
    ...attributes,
    ...told.filter((name) => ARTICLE_NAMES.test(name) && !isLook(name)),
    ...told.filter((name) => !ARTICLE_NAMES.test(name) && !isLook(name)),
    ...(tag === 'ARTICLE' || tag === 'MAIN' ? [tag.toLowerCase()] : []),
  ];
}

const isField = (element: Element): boolean =>
  /^(?:A|FORM|IMG|IFRAME|INPUT|META|OBJECT|SELECT|BUTTON|TEXTAREA)$/.test(tagOf(element));

const isLook = (selector: string): boolean => selector.startsWith('.') && LOOKS.test(selector.slice(1));

/** `.story`; for `Story_body__x7Yq2k` what stands before the hash: `[class*="Story_body__"]`. */
function classSelector(name: string, slug: ReadonlySet<string>): string | null {
  if (isLastingName(name, slug)) return `.${name}`;
  const [, stem = '', rest = ''] = /^([A-Za-z][\w-]*?(?:__|-sc-))([\w-]+)$/.exec(name) ?? [];
  const hashed = rest.split('-').some((part) => isHash(part));
  return hashed && isLastingName(stem.replace(/(?:__|-sc-)$/, ''), slug) ? `[class*="${stem}"]` : null;
}

/** Two names together, and each with the tag. */
function pairsOf(element: Element, names: string[]): string[] {
  const some = names.filter((name) => !/^[a-z]/.test(name)).slice(0, NAMES_IN_PAIRS);
  const pairs = some.flatMap((one, index) => some.slice(index + 1).map((other) => `${one}${other}`));
  return [...some.map((name) => tagOf(element).toLowerCase() + name), ...pairs];
}

/** The element's names, or its tag, below the nearest ancestor that makes them unique. */
function belowAncestor(
  element: Element,
  own: string[],
  slug: ReadonlySet<string>,
  isUnique: (selector: string) => boolean,
): string | null {
  const ends = [...own, tagOf(element).toLowerCase()];
  let up = 0;
  for (let at = element.parentElement; at !== null && up < ANCESTORS; at = at.parentElement, up += 1) {
    for (const ancestor of namesOf(at, slug).slice(0, NAMES_AN_ANCESTOR)) {
      for (const joint of [' ', ' > ']) {
        const found = ends.map((end) => `${ancestor}${joint}${end}`).find(isUnique);
        if (found !== undefined) return found;
      }
    }
  }
  return null;
}

/** Its place: from the nearest named ancestor down, counted only where brothers of the same tag are. */
function pathTo(element: Element, slug: ReadonlySet<string>): string {
  const steps: string[] = [];
  let at: Element | null = element;
  for (; at !== null && !/^(?:BODY|HTML)$/.test(tagOf(at)); at = at.parentElement) {
    const here: Element = at;
    const named = here === element ? undefined : namesOf(here, slug).find((name) => isOnly(name, here));
    if (named !== undefined) return [named, ...steps].join(' > ');
    steps.unshift(stepOf(here));
  }
  return ['body', ...steps].join(' > ');
}

function stepOf(element: Element): string {
  const tag = tagOf(element).toLowerCase();
  const brothers = [...(element.parentElement?.children ?? [])].filter((brother) => tagOf(brother) === tagOf(element));
  return brothers.length < 2 ? tag : `${tag}:nth-of-type(${brothers.indexOf(element) + 1})`;
}

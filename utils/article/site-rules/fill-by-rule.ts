import type { Origin } from '../article.ts';
import { textOf } from '../dom.ts';
import { cleanAuthors } from '../metadata/clean-authors.ts';
import { parseDate } from '../metadata/parse-date.ts';
import type { SiteRule } from './site-rule.ts';

/** What the page's own metadata came to, of the fields a rule may name. */
interface NamedFacts {
  title: { text: string; origin: Origin } | null;
  authors: { names: string[]; origin: Origin };
  published: { iso: string; origin: Origin } | null;
}

/** More bylines than this are no byline. */
const MOST_ELEMENTS = 40;

/**
 * The facts, and for what the page names nowhere what the rule's selectors lead to. The page's own data comes first:
 * selectors rot, and it is what the outlet tells everybody.
 */
export function fillByRule(
  facts: NamedFacts,
  copy: Document,
  rule: SiteRule,
  { siteNames, lang }: { siteNames: string[]; lang: string | null },
): NamedFacts {
  const shown = (selector: string | null) => elementsOf(copy, selector).map((element) => textOf(element));
  const title = facts.title === null ? shown(rule.title).find((text) => text !== '') : undefined;
  const names = facts.authors.names.length === 0 ? cleanAuthors(shown(rule.authors), { siteNames }) : [];
  const iso = facts.published === null ? publishedOf(elementsOf(copy, rule.published), lang) : null;
  return {
    title: title === undefined ? facts.title : { text: title, origin: 'visible-text' },
    authors: names.length === 0 ? facts.authors : { names, origin: 'visible-text' },
    published: iso === null ? facts.published : { iso, origin: 'visible-text' },
  };
}

function publishedOf(elements: Element[], lang: string | null): string | null {
  for (const element of elements) {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element);
    const iso = parseDate(stated, { lang, monthFirst: lang?.toLowerCase() === 'en-us' });
    if (iso !== null) return iso;
  }
  return null;
}

function elementsOf(copy: Document, selector: string | null): Element[] {
  if (selector === null) return [];
  try {
    return [...copy.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
  } catch {
    // A selector that is none names nothing: the settings say so.
    return [];
  }
}

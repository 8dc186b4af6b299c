import { textOf } from '../dom.ts';
import { cleanAuthors } from './clean-authors.ts';
import { isAboutOthers } from './is-about-others.ts';
import type { JsonLd, LdNode } from './read-json-ld.ts';
import type { MetaTags } from './read-meta-tags.ts';

/** Names as the page's data give them, before they are cleaned. */
export interface StatedAuthors {
  persons: string[];
  /** Bodies that sign as such: their names hold commas and "and". */
  bodies: string[];
}

const MOST_VALUES = 40;

export function ldAuthors({ article, resolve }: JsonLd): StatedAuthors {
  const none: StatedAuthors = { persons: [], bodies: [] };
  if (article === null) return none;
  for (const value of [article.author, article.creator]) {
    const all = collect(value, resolve);
    // An agency beside a reporter is one of the authors; alone it signs as a body.
    const personal = all.some(({ body }) => !body);
    const names = all.map(({ name }) => name);
    if (names.length > 0) return personal ? { persons: names, bodies: [] } : { persons: [], bodies: names };
  }
  return none;
}

function collect(value: unknown, resolve: JsonLd['resolve']): { name: string; body: boolean }[] {
  const found: { name: string; body: boolean }[] = [];
  const list = Array.isArray(value) ? value.slice(0, MOST_VALUES).flat() : [value];
  for (const item of list) {
    const author = resolve(item);
    if (typeof author === 'string') {
      if (!/^https?:/.test(author)) found.push({ name: author, body: false });
    } else if (typeof author === 'object' && author !== null) {
      const node = author as LdNode;
      const names = Array.isArray(node.name) ? node.name : [node.name ?? givenAndFamily(node)];
      const texts = names.filter((name): name is string => typeof name === 'string');
      const body = /Organization$/.test(String(node['@type']));
      found.push(...texts.map((name) => ({ name, body })));
    }
  }
  return found;
}

function givenAndFamily({ givenName, familyName }: LdNode): string | undefined {
  const parts = [givenName, familyName].filter((part) => typeof part === 'string');
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The more an outlet's own the key, the more likely it names the writer: `author` often holds the company. */
const META_KEYS =
  'article:author article:author_name parsely-author citation_author byline author dc.creator dcterms.creator dc.contributor byl cxenseparse:author dcsext.author og:author og:article:author article_author sailthru.author twitter:data1'.split(
    ' ',
  );

export function* metaAuthors(meta: MetaTags): Generator<{ key: string; values: string[] }> {
  for (const key of META_KEYS) {
    if (key === 'twitter:data1' && !/written by|author|by/i.test(meta.get('twitter:label1')?.[0] ?? '')) continue;
    const values = (meta.get(key) ?? []).filter((value) => !/^https?:|^\/|facebook\.com/.test(value));
    if (values.length > 0) yield { key, values };
  }
}

/** The first group of `itemprop="author"`: others on the page belong to other articles. */
export function microdataAuthors(document: Document): string[] {
  const values: string[] = [];
  let group: Element | null = null;
  for (const element of document.querySelectorAll('[itemprop~="author"]')) {
    if (values.length >= MOST_VALUES) break;
    if (isAboutOthers(element)) continue;
    if (group !== null && !group.contains(element)) break;
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    const value = name.getAttribute('content') ?? textOf(name);
    if (group === null && cleanAuthors([value], { siteNames: [] }).length > 0)
      group = element.parentElement?.parentElement ?? element.parentElement;
    values.push(value);
  }
  return values;
}

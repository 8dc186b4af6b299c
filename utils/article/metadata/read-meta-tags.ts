import { tidy } from '../dom.ts';

/** All `<meta>` values by lower-case property, name or itemprop, in document order. */
export type MetaTags = ReadonlyMap<string, string[]>;

const MOST_TAGS = 1_000;
const LONGEST_VALUE = 10_000;

export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  let count = 0;
  for (const meta of document.querySelectorAll('meta[content]')) {
    count += 1;
    if (count > MOST_TAGS) break;
    const value = tidy(meta.getAttribute('content')?.slice(0, LONGEST_VALUE));
    if (value === '') continue;
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) => meta.getAttribute(attribute));
    for (const key of new Set(
      keys.filter((name) => name !== null).flatMap((name) => name.toLowerCase().split(/\s+/)),
    )) {
      if (key !== '') tags.set(key, [...(tags.get(key) ?? []), value]);
    }
  }
  return tags;
}

/** The first value of the first key that has one. */
export function firstMeta(tags: MetaTags, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = tags.get(key)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

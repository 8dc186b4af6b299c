import { countHashtags } from '../announce/hashtags.ts';
import { fullWidthLength } from '../count-losses.ts';
import type { Limits, Rendered } from '../target.ts';

/** How much of what the destination allows is used; `limit` is null where none is known. */
export interface Measure {
  /** `title` in UTF-16 units, `body` in full-width characters with the markup, `bytes` of the markup in UTF-8. */
  kind: 'title' | 'body' | 'bytes' | 'tags' | 'hashtags' | 'links';
  used: number;
  limit: number | null;
}

/** Counted as the limits count. Bytes only where they are limited: nobody else asks for them. */
export function measuresOf(rendered: Rendered, tags: readonly string[], limits: Limits): Measure[] {
  const { title, text } = rendered;
  const body = rendered.html ?? text;
  const measure = (kind: Measure['kind'], used: number, limit?: number): Measure => ({
    kind,
    used,
    limit: limit ?? null,
  });
  return [
    measure('title', title.length, limits.title),
    measure('body', fullWidthLength(body), limits.body),
    ...(limits.bytes === undefined ? [] : [measure('bytes', new TextEncoder().encode(body).length, limits.bytes)]),
    measure('tags', tags.length, limits.tags?.count),
    measure('hashtags', countHashtags(text), limits.hashtags),
    measure('links', text.match(ADDRESS)?.length ?? 0),
  ];
}

const ADDRESS = /https?:\/\/[!-~]+/g;

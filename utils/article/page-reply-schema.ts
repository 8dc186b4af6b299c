import * as v from 'valibot';
import { ARTICLE_LIMITS } from './article-limits.ts';
import { articleSchema } from './article-schema.ts';
import type { PageReply } from './clip-result.ts';
import { KIND_LIMITS } from './page/kind-signs.ts';
import { safeWebUrl } from './safe-url.ts';
import { traceSchema } from './trace-schema.ts';

const count = v.pipe(v.number(), v.minValue(0));
const bare = <Kind extends string>(...kinds: Kind[]) => v.strictObject({ kind: v.picklist(kinds) });

const notice = v.union([
  bare('already-japanese', 'still-loading'),
  v.strictObject({ kind: v.literal('shortened'), kept: count }),
]);

/** What the page's side may report; the popup finds the other problems by itself. */
const problem = v.union([
  bare(
    'pdf',
    'image',
    'video-file',
    'plain-file',
    'blank-page',
    'search-results',
    'login-page',
    'video-page',
    'index-page',
    'no-article',
    'too-large',
  ),
  v.strictObject({
    kind: v.literal('article-in-frame'),
    frameUrl: v.pipe(
      v.string(),
      v.check((url) => safeWebUrl(url) !== null, 'not an absolute http(s) address'),
    ),
  }),
  v.strictObject({ kind: v.literal('timed-out'), waited: count }),
]);

const words = v.pipe(v.string(), v.maxLength(KIND_LIMITS.characters));

const kindSigns = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(ARTICLE_LIMITS.url)),
  types: v.pipe(v.array(words), v.maxLength(KIND_LIMITS.types)),
  isFilmAlone: v.boolean(),
  ogType: words,
  generator: words,
  isClosed: v.boolean(),
  statedWords: v.number(),
  moments: count,
  lines: v.pipe(v.array(words), v.maxLength(KIND_LIMITS.lines)),
  boxes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(KIND_LIMITS.box))), v.maxLength(KIND_LIMITS.boxes)),
});

/** The content script's reply as the popup may trust it; what does not fit is `unreadable-reply`. */
export const pageReplySchema: v.GenericSchema<unknown, PageReply> = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    article: articleSchema,
    selection: v.nullable(articleSchema),
    notices: v.pipe(v.array(notice), v.maxLength(10)),
    hasSelection: v.boolean(),
    rule: v.nullable(v.strictObject({ used: v.boolean(), words: count })),
    trace: traceSchema,
    kindSigns,
  }),
  v.strictObject({ ok: v.literal(false), problem }),
]);

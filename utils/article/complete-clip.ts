import type { Article, PageKind } from './article.ts';
import type { ClipReply, PageReply } from './clip-result.ts';
import { FEW_WORDS } from './page/article-numbers.ts';
import { pageKind } from './page/page-kind.ts';
import { recordTrace, TRACE_LIMITS, type TraceRecord } from './trace.ts';

/** Kinds of page that are short by nature, or are said to be. */
const SHORT_KINDS: ReadonlySet<PageKind | undefined> = new Set(['teaser', 'video', 'gallery', 'thread'] as const);

/**
 * Adds to what the page's side read all that needs no page: its kind, and whether its words are few. The script that every
 * page gets is lighter by the words that takes in twenty languages. `record`: where the reply's own lines are being written.
 */
export function completeClip(reply: PageReply, record?: TraceRecord): ClipReply {
  if (!reply.ok) return reply;
  const { kindSigns, article, selection, ...rest } = reply;
  const { trace, lines } = record ?? recordTrace(TRACE_LIMITS.lines, [...rest.trace]);
  const kind = pageKind(article, kindSigns, trace);
  const withKind = (one: Article): Article => (kind === undefined ? one : { ...one, pageKind: kind });
  // What the kind of page says already is not said twice.
  const isShort = !article.selectionOnly && article.wordCount < FEW_WORDS && !SHORT_KINDS.has(kind);
  return {
    ...rest,
    article: withKind(article),
    selection: selection && withKind(selection),
    notices: isShort ? [...rest.notices, { kind: 'few-words', words: article.wordCount }] : rest.notices,
    trace: lines,
  };
}

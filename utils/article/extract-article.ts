import type { ClipReply, PageReply } from './clip-result.ts';
import { completeClip } from './complete-clip.ts';
import { readPage } from './read-page.ts';
import type { SiteRule } from './site-rules/site-rule.ts';
import { recordTrace, type TraceRecord } from './trace.ts';

/**
 * The whole clip of a page in one go, as commands and tests need it; in the browser `clipPage` does its first half in the
 * page and `completeClip` the second outside it. `record` hears what each stage removed or chose.
 */
export function extractArticle(
  document: Document,
  url: string,
  record: TraceRecord = recordTrace(),
  rule: SiteRule | null = null,
): ClipReply {
  return completeClip(readReply(document, url, record, rule), record);
}

/** Its first half: what the page's side would hand over. */
export function readReply(
  document: Document,
  url: string,
  record: TraceRecord = recordTrace(),
  rule: SiteRule | null = null,
): PageReply {
  const page = readPage(document, url, record.trace, rule);
  if (page.problem !== null) return { ok: false, problem: page.problem };
  const { problem: _, ...found } = page;
  return { ok: true, ...found, selection: null, hasSelection: false, trace: record.lines };
}

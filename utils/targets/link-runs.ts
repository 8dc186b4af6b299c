import type { Span } from '../post/post.ts';

/** Adjacent spans under one link (or under none). */
export interface LinkRun {
  href: string | null;
  spans: Span[];
  /** The words of the run. */
  text: string;
}

/** The spans put together by their link, so that a link half in bold stays one link. */
export function linkRuns(content: Span[]): LinkRun[] {
  const runs: LinkRun[] = [];
  for (const span of content) {
    const href = span.href ?? null;
    const run = runs.at(-1);
    if (run !== undefined && run.href === href) {
      run.spans.push(span);
      run.text += span.text;
    } else runs.push({ href, spans: [span], text: span.text });
  }
  return runs;
}

/** The address as people write it: a mail address without `mailto:`. */
export function shownAddress(href: string): string {
  return href.replace(/^mailto:/i, '');
}

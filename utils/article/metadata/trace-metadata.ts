import { type Article, METADATA_FIELDS } from '../article.ts';
import type { Trace } from '../trace.ts';

/** Tells what was chosen for each field, and where it came from. */
export function traceMetadata(article: Article, trace: Trace): void {
  for (const field of METADATA_FIELDS) {
    const value = article[field];
    const shown =
      value === null ? '' : typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : value.url;
    trace(`metadata ${field}`, article.origins[field] ?? 'not found', shown);
  }
}

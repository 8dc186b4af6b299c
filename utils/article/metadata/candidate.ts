import type { MetadataField, Origin } from '../article.ts';
import type { Trace } from '../trace.ts';

/** One thing the page says for a field of its metadata. */
export interface Candidate<Value> {
  value: Value;
  origin: Origin;
  /** Where exactly: `og:title`, `h1`, `JSON-LD datePublished`. */
  source: string;
  /** 0 to 1: how far this place can be trusted by itself, before anything is compared. */
  confidence: number;
}

/** Nothing can be better: the candidates after it are not looked for. */
const CERTAIN = 1;

/**
 * The candidate with the highest confidence, the first of equals; null where there is none. Candidates may come from a
 * generator, which is asked no further than a certain one. `trace` hears of every candidate that was looked at.
 */
export function choose<Value>(
  field: MetadataField,
  candidates: Iterable<Candidate<Value>>,
  trace: Trace,
): Candidate<Value> | null {
  let best: Candidate<Value> | null = null;
  for (const candidate of candidates) {
    trace(`metadata ${field}`, describe('candidate', candidate), textOfValue(candidate.value));
    if (best === null || candidate.confidence > best.confidence) best = candidate;
    if (best.confidence >= CERTAIN) break;
  }
  if (best !== null) trace(`metadata ${field}`, describe('chosen', best), textOfValue(best.value));
  return best;
}

const describe = (what: string, { source, origin, confidence }: Candidate<unknown>): string =>
  `${what}: ${source} (${origin}, ${confidence.toFixed(2)})`;

/** A headline comes with its element, which is no text and may hold half the page. */
function textOfValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  return typeof text === 'string' ? text : JSON.stringify(text);
}

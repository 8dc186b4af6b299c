/** So many characters said again are no chance: they are the text so far. */
const SURELY_REPEATED = 8;

export interface DeltaReader {
  /** What the chunk adds; empty while that is not certain. */
  take(chunk: string): string;
  /** What was kept back, at the end. */
  rest(): string;
}

/**
 * The specification streams what is added; the first browsers streamed all of the text so far, again and again. A chunk
 * that repeats a few characters (は, はい) may be either, so it is kept until the next ones tell.
 */
export function deltaReader(): DeltaReader {
  let mode: 'unknown' | 'deltas' | 'cumulative' = 'unknown';
  let first: string | null = null;
  /** All of the text, if chunks are cumulative. */
  let whole = '';
  let kept = '';

  function take(chunk: string): string {
    if (chunk === '' || mode === 'deltas') return chunk;
    if (first === null) {
      first = chunk;
      whole = chunk;
      return chunk;
    }
    const before = whole;
    const repeats = chunk.startsWith(before);
    whole = chunk;
    if (mode === 'cumulative') return repeats ? chunk.slice(before.length) : chunk;
    if (!repeats || chunk === before) {
      mode = 'deltas';
      return kept + chunk;
    }
    kept += chunk;
    if (before.length < SURELY_REPEATED) return '';
    mode = 'cumulative';
    return chunk.slice(first.length);
  }

  return { take, rest: () => (mode === 'unknown' ? kept : '') };
}

import type { SourceSentence } from '../../article/article.ts';
import { replyClues, type SourceClues, sharedClues, sourceClues } from './article-clues.ts';

/** A shared number says more than a shared name, which stands in many sentences. */
const WEIGHT = { numbers: 3, latin: 2, katakana: 2 };
/** What one sentence must share, and how far it must be ahead of the next best, to be called the source. */
const MIN_SCORE = 2;
const MIN_LEAD = 2;

/** Finds the source of a Japanese text that came without numbers: by shared numbers and names, only where that is clear. */
export function sentenceAligner(sentences: SourceSentence[]): (text: string) => number[] {
  let known: { id: number; clues: SourceClues }[] | null = null;
  return (text) => {
    // Sounds of common words agree by chance too often to point at one sentence: names alone count here.
    known ??= sentences.map(({ id, text: words }) => ({ id, clues: { ...sourceClues(words), sounds: new Set() } }));
    const ids = new Set<number>();
    for (const part of text.split(/(?<=[。！？])/u)) {
      const clues = replyClues(part);
      const scored = known.map(({ id, clues: source }) => {
        const shared = sharedClues(clues, source);
        const score = shared.numbers * WEIGHT.numbers + shared.latin * WEIGHT.latin + shared.katakana * WEIGHT.katakana;
        return { id, score };
      });
      const [best, next] = scored.toSorted((a, b) => b.score - a.score);
      if (best !== undefined && best.score >= MIN_SCORE && best.score - (next?.score ?? 0) >= MIN_LEAD)
        ids.add(best.id);
    }
    return [...ids].toSorted((a, b) => a - b);
  };
}

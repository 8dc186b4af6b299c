import { sentenceTerms } from './sentence-terms.ts';

/** A sentence's TF-IDF vector (length 1) and how much it says of the whole text. */
export interface RankedSentence {
  id: number;
  score: number;
  vector: ReadonlyMap<string, number>;
}

/** News puts the weight first: the last sentence counts this share of the first, all else equal. */
const LAST_POSITION_WEIGHT = 0.4;
/** The headline is the editor's own summary: its terms count as often as in this many sentences. */
const TITLE_WEIGHT = 3;

/** Scores each sentence by its nearness to the text's centre (TF-IDF, headline included), earlier sentences first. */
export function rankSentences(sentences: { id: number; text: string }[], title: string | null): RankedSentence[] {
  const counts = sentences.map(({ text }) => countTerms(text));
  const frequency = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (terms: Map<string, number>) => {
    const weighed = new Map<string, number>();
    for (const [term, count] of terms) {
      const known = frequency.get(term);
      if (known !== undefined) weighed.set(term, (1 + Math.log(count)) * Math.log(1 + sentences.length / known));
    }
    return toUnitLength(weighed);
  };
  const vectors = counts.map(weigh);
  const centre = new Map<string, number>();
  const add = (vector: ReadonlyMap<string, number>, weight: number) => {
    for (const [term, value] of vector) centre.set(term, (centre.get(term) ?? 0) + value * weight);
  };
  for (const vector of vectors) add(vector, 1);
  if (title !== null) add(weigh(countTerms(title)), TITLE_WEIGHT);
  const unit = toUnitLength(centre);
  const last = Math.max(1, sentences.length - 1);
  return sentences.map(({ id }, index) => {
    const vector = vectors[index] ?? new Map<string, number>();
    const position = 1 - (1 - LAST_POSITION_WEIGHT) * (index / last);
    return { id, score: similarity(vector, unit) * position, vector };
  });
}

/** Cosine of two vectors of length 1. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of sentenceTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function toUnitLength(vector: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const value of vector.values()) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

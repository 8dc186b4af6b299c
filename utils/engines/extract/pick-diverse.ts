import { type RankedSentence, similarity } from './rank-sentences.ts';

/** Maximal marginal relevance: what a sentence says weighs this much, its being new the rest. */
const RELEVANCE = 0.7;

/** The ids of the `count` best sentences, none of which says again what another, or one `already` used, says. */
export function pickDiverse(ranked: RankedSentence[], count: number, already: RankedSentence[] = []): Set<number> {
  const best = Math.max(...ranked.map((sentence) => sentence.score), Number.MIN_VALUE);
  const rest = ranked.map((sentence) => ({ sentence, overlap: overlapWith(sentence, already) }));
  const picked = new Set<number>();
  while (picked.size < count && rest.length > 0) {
    const value = ({ sentence, overlap }: { sentence: RankedSentence; overlap: number }) =>
      RELEVANCE * (sentence.score / best) - (1 - RELEVANCE) * overlap;
    const next = rest.reduce((top, candidate) => (value(candidate) > value(top) ? candidate : top));
    rest.splice(rest.indexOf(next), 1);
    picked.add(next.sentence.id);
    for (const candidate of rest) {
      candidate.overlap = Math.max(candidate.overlap, overlapWith(candidate.sentence, [next.sentence]));
    }
  }
  return picked;
}

function overlapWith(sentence: RankedSentence, others: RankedSentence[]): number {
  return Math.max(0, ...others.map((other) => similarity(sentence.vector, other.vector)));
}

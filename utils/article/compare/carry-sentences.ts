import type { SourceSentence } from '../article.ts';
import { alignTexts } from './align-texts.ts';

export interface CarriedSentences {
  /** The new sentences in reading order. One that was there before keeps its id, so that what refers to it still does. */
  sentences: SourceSentence[];
  /** Ids whose sentence reads differently now. */
  changed: number[];
  /** Ids whose sentence is gone. */
  gone: number[];
}

/**
 * Gives the sentences of a new clip the ids of the old ones they are. A sentence that is new gets an id nobody had:
 * `retired` are ids of sentences that went in earlier clips, which a post may still name.
 */
export function carrySentences(
  before: SourceSentence[],
  after: SourceSentence[],
  retired: Iterable<number>,
): CarriedSentences {
  const { pairs, removed } = alignTexts(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const origin = new Map(pairs.map((pair) => [pair.after, pair]));
  let highest = 0;
  for (const { id } of before) highest = Math.max(highest, id);
  for (const id of retired) highest = Math.max(highest, id);
  const changed: number[] = [];
  const sentences = after.map((sentence, index) => {
    const pair = origin.get(index);
    const old = pair && before[pair.before];
    if (pair === undefined || old === undefined) {
      highest += 1;
      return { ...sentence, id: highest };
    }
    if (!pair.same) changed.push(old.id);
    return { ...sentence, id: old.id };
  });
  return { sentences, changed, gone: removed.flatMap((index) => before[index]?.id ?? []) };
}

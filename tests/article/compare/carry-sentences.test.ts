import { describe, expect, it } from 'vitest';
import { carrySentences } from '../../../utils/article/compare/carry-sentences.ts';

const numbered = (...texts: string[]) => texts.map((text, block) => ({ id: block + 1, block, text }));

const cost = 'The barrier will cost 1.2 billion euros.';
const tide = 'The highest tide measured was 4.8 meters.';
const talks = 'The talks began in March of another year.';

describe('carrying the ids of sentences over to a new clip', () => {
  it('keeps the id of each sentence that is still there, whatever stands before it', () => {
    const { sentences, changed, gone } = carrySentences(numbered(cost, tide), numbered(talks, cost, tide), []);
    expect(sentences.map(({ id, text }) => [id, text])).toEqual([
      [3, talks],
      [1, cost],
      [2, tide],
    ]);
    expect({ changed, gone }).toEqual({ changed: [], gone: [] });
  });

  it('keeps the id of a corrected sentence, and names it', () => {
    const fresh = tide.replace('4.8', '5.1');
    const { sentences, changed } = carrySentences(numbered(cost, tide), numbered(cost, fresh), []);
    expect(sentences[1]).toEqual({ id: 2, block: 1, text: fresh });
    expect(changed).toEqual([2]);
  });

  it('names what is gone, and never gives its id to another sentence', () => {
    const first = carrySentences(numbered(cost, tide), numbered(cost), []);
    expect(first.gone).toEqual([2]);
    const second = carrySentences(first.sentences, numbered(cost, talks), first.gone);
    expect(second.sentences.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('finds a sentence again that was moved to another paragraph', () => {
    const { sentences, gone } = carrySentences(numbered(cost, tide, talks), numbered(talks, cost, tide), []);
    expect(sentences.map(({ id }) => id)).toEqual([3, 1, 2]);
    expect(gone).toEqual([]);
  });

  it('gives each id once, also where a sentence stands twice', () => {
    const { sentences } = carrySentences(numbered(cost, tide), numbered(cost, cost, tide, tide), []);
    const ids = sentences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

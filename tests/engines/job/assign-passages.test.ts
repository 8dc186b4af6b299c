import { describe, expect, test } from 'vitest';
import type { SourceSentence } from '../../../utils/article/article.ts';
import { assignPassages } from '../../../utils/engines/job/assign-passages.ts';
import type { Passage } from '../../../utils/engines/job/passages.ts';
import type { WrittenSection } from '../../../utils/post/writing.ts';

/** Sentence n stands in block n. */
const sentences = Array.from({ length: 10 }, (_, id): SourceSentence => ({ id, block: id, text: `Sentence ${id}.` }));
const passage = (heading: number | null, ...blocks: number[]): Passage => ({ heading, blocks, tokens: 10 });
const text = (words: string, ...sourceIds: number[]) => ({ text: words, sourceIds, untranslated: false });
const section = (name: string, heading: number[], body: number[]): WrittenSection => ({
  heading: text(name, ...heading),
  paragraphs: [text(`${name}の本文。`, ...body)],
});

const assigned = (sections: WrittenSection[], passages: Passage[]) =>
  assignPassages(sections, passages, sentences).map((one) => [one.section.heading?.text, one.passage.blocks[0]]);

describe('the sections of a reply', () => {
  const [second, third] = [passage(4, 5, 6), passage(7, 8)];

  test('go by the sources of their headings, whatever their order', () => {
    expect(assigned([section('三', [7], [8]), section('二', [4], [5])], [second, third])).toEqual([
      ['三', 8],
      ['二', 5],
    ]);
  });

  test('go by their order where nothing is said of sources', () => {
    expect(assigned([section('二', [], []), section('三', [], [])], [second, third])).toEqual([
      ['二', 5],
      ['三', 8],
    ]);
  });

  test('are left out where they render a part of the article that was not asked for', () => {
    expect(assigned([section('一', [1], [2, 3]), section('二', [4], [5]), section('三', [7], [8])], [second])).toEqual([
      ['二', 5],
    ]);
  });
});

import type { Writing } from '../../post/writing.ts';
import type { WritingOrder } from '../engine.ts';
import { writeExtract } from './write-extract.ts';

/** 抜き出し's writing, its sections cut down to what is still wanted: a paragraph stays while one of its blocks is asked for. */
export function wantedExtract({ article, sentences, depth, wanted }: WritingOrder): Writing {
  const asked = new Set(wanted.blocks);
  const blockOf = new Map(sentences.map(({ id, block }) => [id, block]));
  const isAsked = (sourceIds: readonly number[]) => sourceIds.some((id) => asked.has(blockOf.get(id) ?? -1));
  const writing = writeExtract(article, sentences, depth);
  const sections = writing.sections
    .map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.filter(({ sourceIds }) => isAsked(sourceIds)),
    }))
    // A heading that only opens deeper ones is asked for by itself.
    .filter(({ heading, paragraphs }) => paragraphs.length > 0 || isAsked(heading?.sourceIds ?? []));
  return { ...writing, sections };
}

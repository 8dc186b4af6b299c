import type { SourceSentence } from '../../article/article.ts';
import type { Writing, WrittenText } from '../../post/writing.ts';
import type { PiecePlace, WrittenPiece } from '../engine.ts';
import { assignPassages } from './assign-passages.ts';
import type { Step } from './plan-steps.ts';

type Asked = Pick<Step, 'title' | 'points' | 'lead' | 'passages'>;

/** A heading's place in its passage. */
const HEADING = -1;

/** What a reply has of the parts that were asked for, text by text; what was not asked for is left out. */
export function piecesOfWriting(
  writing: Writing,
  { title, points, lead, passages }: Asked,
  sentences: readonly SourceSentence[],
): WrittenPiece[] {
  const list = (part: WrittenPiece['part'], texts: WrittenText[]) =>
    texts.map((text, index) => ({ part, passage: 0, index, ...text }));
  return [
    ...(title && writing.title !== null ? list('title', [writing.title]) : []),
    ...(points ? list('points', writing.points) : []),
    ...(lead ? list('lead', writing.lead) : []),
    ...sectionPieces(writing, passages, sentences),
  ];
}

function sectionPieces(
  { sections }: Writing,
  passages: Asked['passages'],
  sentences: readonly SourceSentence[],
): WrittenPiece[] {
  const written = new Map<number, number>();
  const headed = new Set<number>();
  return assignPassages(sections, passages, sentences).flatMap(({ passage, section: { heading, paragraphs } }) => {
    const at = passage.blocks[0] ?? 0;
    const asHeading = passage.heading !== null && !headed.has(at);
    headed.add(at);
    const next = (text: WrittenText): WrittenPiece => {
      const index = written.get(at) ?? 0;
      written.set(at, index + 1);
      return { part: 'sections', passage: at, index, ...text };
    };
    // A heading nobody asked for (a section split in two) is kept as a line of its own rather than lost.
    if (heading !== null && !asHeading) return [heading, ...paragraphs].map(next);
    const top: WrittenPiece[] = heading === null ? [] : [{ part: 'sections', passage: at, index: HEADING, ...heading }];
    return [...top, ...paragraphs.map(next)];
  });
}

/** Names a piece among all of a post. */
export const pieceKey = ({ part, passage, index }: PiecePlace): string => `${part}/${passage}/${index}`;

/** Names the part, or the passage of the sections, that a piece belongs to. */
export const partKey = ({ part, passage }: Omit<PiecePlace, 'index'>): string => `${part}/${passage}`;

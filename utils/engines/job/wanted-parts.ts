import type { Article } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import { WRITTEN_SLOTS, type WrittenSlot } from '../../post/writing-pieces.ts';
import { type ArticleSection, splitSections } from '../split-sections.ts';

/** The parts of a post that are still to be written. */
export interface WantedParts {
  title: boolean;
  points: boolean;
  lead: boolean;
  /** Indices in `Article.blocks` of what the sections are still to be made from. */
  blocks: number[];
}

export const NOTHING_WANTED: WantedParts = { title: false, points: false, lead: false, blocks: [] };

/** All that a post of this depth has an engine write: of the parts its template has. */
export function wantedAtFirst(
  article: Article,
  depth: Depth,
  parts: readonly WrittenSlot[] = WRITTEN_SLOTS,
): WantedParts {
  const has = (part: WrittenSlot) => parts.includes(part);
  const short = { title: has('title'), points: has('points'), lead: false, blocks: [] };
  if (depth === 'points') return short;
  const blocks = has('sections') ? splitSections(article).flatMap(blocksOfSection) : [];
  return { ...short, lead: has('lead'), blocks };
}

/** How many parts and blocks are still to be written. */
export const countWanted = ({ title, points, lead, blocks }: WantedParts): number =>
  Number(title) + Number(points) + Number(lead) + blocks.length;

export const isNothingWanted = (wanted: WantedParts): boolean => countWanted(wanted) === 0;

/** What a section is written from; a heading that only opens deeper ones stands for itself. */
const blocksOfSection = ({ heading, blocks }: ArticleSection): number[] =>
  blocks.length > 0 || heading === null ? blocks : [heading];

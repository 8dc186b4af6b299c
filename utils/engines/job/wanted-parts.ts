import type { Article } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
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

/** All that a post of this depth has an engine write. */
export function wantedAtFirst(article: Article, depth: Depth): WantedParts {
  const short = { title: true, points: true, lead: false, blocks: [] };
  if (depth === 'points') return short;
  return { ...short, lead: true, blocks: splitSections(article).flatMap(blocksOfSection) };
}

/** How many parts and blocks are still to be written. */
export const countWanted = ({ title, points, lead, blocks }: WantedParts): number =>
  Number(title) + Number(points) + Number(lead) + blocks.length;

export const isNothingWanted = (wanted: WantedParts): boolean => countWanted(wanted) === 0;

/** What a section is written from; a heading that only opens deeper ones stands for itself. */
const blocksOfSection = ({ heading, blocks }: ArticleSection): number[] =>
  blocks.length > 0 || heading === null ? blocks : [heading];

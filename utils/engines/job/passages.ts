import type { Article, SourceSentence } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import { estimateTokens } from '../estimate-tokens.ts';
import { splitSections } from '../split-sections.ts';

/** A run of one section's blocks that is written in one go. */
export interface Passage {
  /** Index in `Article.blocks` of the heading to be written with it; null where there is none, or it is written already. */
  heading: number | null;
  /** Indices in `Article.blocks`, in reading order; never empty. */
  blocks: number[];
  /** Of the source, about. */
  tokens: number;
}

/**
 * Tokens a passage of a summary may have: about 2,000 words, for one to three sentences. Longer stretches without a
 * heading are summarised piece by piece, or most of them would go unsaid.
 */
const SUMMARISED_AT_ONCE = 3_000;

/** The wanted blocks as passages, none of more than `most` tokens unless a single block is. */
export function passagesOf(
  { article, sentences, depth }: { article: Article; sentences: SourceSentence[]; depth: Depth },
  wanted: readonly number[],
  most: number,
): Passage[] {
  const asked = new Set(wanted);
  const bound = depth === 'summary' ? Math.min(most, SUMMARISED_AT_ONCE) : most;
  const tokens = tokensByBlock(sentences);
  return splitSections(article).flatMap(({ heading, blocks }) => {
    // A heading that only opens deeper ones stands for itself.
    if (blocks.length === 0 && heading !== null && asked.has(heading))
      return [{ heading, blocks: [heading], tokens: tokens.get(heading) ?? 0 }];
    const open = blocks.filter((block) => asked.has(block));
    const begun = open.length < blocks.length;
    return cut(open, tokens, bound).map((passage, index) => ({
      ...passage,
      heading: index === 0 && !begun ? heading : null,
    }));
  });
}

function cut(blocks: number[], tokens: Map<number, number>, most: number): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const more = tokens.get(block) ?? 0;
    const last = passages.at(-1);
    if (last && last.tokens + more <= most) {
      last.blocks.push(block);
      last.tokens += more;
    } else passages.push({ heading: null, blocks: [block], tokens: more });
  }
  return passages;
}

function tokensByBlock(sentences: SourceSentence[]): Map<number, number> {
  const tokens = new Map<number, number>();
  for (const { block, text } of sentences) tokens.set(block, (tokens.get(block) ?? 0) + estimateTokens(text));
  return tokens;
}

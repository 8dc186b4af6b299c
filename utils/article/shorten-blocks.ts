import type { ArticleBlock } from './article.ts';
import { ARTICLE_LIMITS } from './article-limits.ts';
import { blockLength } from './article-text.ts';

/** Whole blocks up to the bound; `kept` is the number of characters where something was cut off, else null. */
export function shortenBlocks(blocks: ArticleBlock[]): { blocks: ArticleBlock[]; kept: number | null } {
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    const next = length + blockLength(block);
    if (next > ARTICLE_LIMITS.characters || index >= ARTICLE_LIMITS.blocks) {
      return index === 0 ? cutFirst(block) : { blocks: blocks.slice(0, index), kept: length };
    }
    length = next;
  }
  return { blocks, kept: null };
}

/** One block alone is beyond the bound: its beginning, as one paragraph. */
function cutFirst(block: ArticleBlock): { blocks: ArticleBlock[]; kept: number } {
  const text = block.kind === 'paragraph' ? block.content.map((run) => run.text).join('') : '';
  const kept = text.slice(0, ARTICLE_LIMITS.characters);
  return { blocks: kept === '' ? [] : [{ kind: 'paragraph', content: [{ text: kept }] }], kept: kept.length };
}

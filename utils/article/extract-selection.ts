import type { Article, ArticleBlock } from './article.ts';
import { articleText } from './article-text.ts';
import type { DraftBlock } from './body/draft-block.ts';
import { readBlocks } from './body/read-blocks.ts';
import { dropBoilerplate } from './cleaning/drop-boilerplate.ts';
import { dropTopMatter } from './cleaning/drop-top-matter.ts';
import { countWords } from './count-words.ts';
import { overlap } from './metadata/overlap.ts';
import { copySelection } from './page/copy-selection.ts';
import { safeWebUrl } from './safe-url.ts';
import { shortenBlocks } from './shorten-blocks.ts';

/**
 * The article cut down to what the writer selected, with the page's metadata; null where the selection holds no words.
 * The selection is only read.
 */
export function extractSelection(selection: Selection, page: Article): Article | null {
  if (selection.isCollapsed) return null;
  const { holder, base, endsInFigure } = copySelection(selection);
  const read = readBlocks(holder, safeWebUrl(base, page.url) ?? page.url);
  // The picture before a caption at whose first letter the selection ends was only passed on the way.
  const blocks = endsInFigure ? read.slice(0, read.findLastIndex(({ block }) => block.kind !== 'figure') + 1) : read;
  // Selecting across a page takes its labels along, and the headline and byline, which are metadata; a selection that is
  // nothing else was meant.
  const context = { url: page.url, titles: page.title === null ? [] : [page.title], authors: page.authors };
  const stages = startsWithHeadline(blocks, page.title) ? [dropTopMatter, dropBoilerplate] : [dropBoilerplate];
  const cleaned = stages.reduce((kept, stage) => stage(kept, context, () => {}), blocks);
  const { blocks: kept } = shortenBlocks((hasText(cleaned) ? cleaned : blocks).map(({ block }) => outdented(block)));
  const wordCount = countWords(articleText({ blocks: kept }));
  return wordCount === 0 ? null : { ...page, blocks: kept, wordCount, selectionOnly: true };
}

/** From this share of common words on a heading is the headline. */
const SAME_TITLE = 0.85;

const startsWithHeadline = (blocks: DraftBlock[], title: string | null): boolean =>
  title !== null && blocks.some(({ block, text }) => block.kind === 'heading' && overlap(text, title) >= SAME_TITLE);

const hasText = (blocks: DraftBlock[]): boolean => blocks.some(({ text }) => text !== '');

/** Items of a nested list, selected without the list around it, are a list of their own. */
function outdented(block: ArticleBlock): ArticleBlock {
  if (block.kind !== 'list') return block;
  const outermost = Math.min(...block.items.map(({ depth }) => depth));
  if (outermost === 0) return block;
  return { ...block, items: block.items.map((item) => ({ ...item, depth: item.depth - outermost })) };
}

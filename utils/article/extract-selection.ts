import type { Article } from './article.ts';
import { articleText } from './article-text.ts';
import type { DraftBlock } from './body/draft-block.ts';
import { readBlocks } from './body/read-blocks.ts';
import { dropBoilerplate } from './cleaning/drop-boilerplate.ts';
import { countWords } from './count-words.ts';
import { tagOf } from './dom.ts';
import { shortenBlocks } from './shorten-blocks.ts';

/** Elements around a selection that decide what kind of block its text is. */
const CARRIERS = new Set([
  'P',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'PRE',
  'A',
  'STRONG',
  'EM',
  'B',
  'I',
]);

/**
 * The article cut down to what the writer selected, with the page's metadata; null where the selection holds no words.
 * The selection is only read.
 */
export function extractSelection(selection: Selection, page: Article): Article | null {
  if (selection.isCollapsed) return null;
  const blocks: DraftBlock[] = [];
  // Firefox allows several ranges; each is a part of its own.
  for (let index = 0; index < selection.rangeCount; index += 1) {
    blocks.push(...readBlocks(holderOf(selection.getRangeAt(index)), page.url));
  }
  // Selecting across a page takes its labels along; a selection that is nothing else was meant.
  const cleaned = dropBoilerplate(
    blocks,
    { titles: page.title === null ? [] : [page.title], authors: page.authors },
    () => {},
  );
  const { blocks: kept } = shortenBlocks((cleaned.length > 0 ? cleaned : blocks).map(({ block }) => block));
  const wordCount = countWords(articleText({ blocks: kept }));
  return wordCount === 0 ? null : { ...page, blocks: kept, wordCount, selectionOnly: true };
}

/** The selected part, inside copies of the elements around it that say what it is: a phrase of a quote is a quote. */
function holderOf(range: Range): Element {
  const start = range.commonAncestorContainer;
  const document = start.ownerDocument ?? (start as Document);
  let content: Node = range.cloneContents();
  let at = start.nodeType === 1 ? (start as Element) : start.parentElement;
  for (; at !== null && tagOf(at) !== 'BODY'; at = at.parentElement) {
    if (!CARRIERS.has(tagOf(at))) continue;
    const around = at.cloneNode(false);
    around.appendChild(content);
    content = around;
  }
  const holder = document.createElement('div');
  holder.appendChild(content);
  return holder;
}

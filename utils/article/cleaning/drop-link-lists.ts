import type { Inline } from '../article.ts';
import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import type { Stage } from './clean-blocks.ts';

/** Share of linked text from which a list leads elsewhere. Content lists link a name or a source, not their items. */
const LINKED = 0.8;
const LINKED_PARAGRAPH = 0.95;
/** Lines of a paragraph that is nothing but links: one alone may be the article's own pointer. */
const LINES_OF_A_MENU = 3;

const linesOf = (content: Inline[]): number => inlineText(content).split('\n').length;

/** Lists and rows of paragraphs that are nothing but links: related articles, tags, contents. */
export const dropLinkLists: Stage = (blocks, _, note) => {
  const linkLine = blocks.map(
    ({ block, linked, text }) => block.kind === 'paragraph' && linked >= LINKED_PARAGRAPH && text.length < 200,
  );
  return blocks.filter((draft, index) => {
    const { block, linked } = draft;
    if (block.kind === 'list' && linked >= LINKED && !isAnnounced(blocks, index)) {
      note('a list of links', draft);
      return false;
    }
    if (block.kind === 'paragraph' && linked >= LINKED_PARAGRAPH && linesOf(block.content) >= LINES_OF_A_MENU) {
      note('a menu', draft);
      return false;
    }
    if (linkLine[index] && (linkLine[index - 1] || linkLine[index + 1])) {
      note('a row of links', draft);
      return false;
    }
    return true;
  });
};

/** Behind this share of the blocks lists lead on to other articles, however they are announced. */
const LATE = 0.8;

/** "These courses are free:": the text before announces the list, so it is the article's. Pointers elsewhere are gone by now. */
function isAnnounced(blocks: DraftBlock[], index: number): boolean {
  const before = blocks[index - 1];
  return index < blocks.length * LATE && before?.block.kind === 'paragraph' && /[:：]$/.test(before.text);
}

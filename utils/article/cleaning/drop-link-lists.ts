import type { Inline, ListItem } from '../article.ts';
import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import type { Stage } from './stage.ts';

/** Share of linked text from which a list leads elsewhere. Content lists link a name or a source, not their items. */
const LINKED = 0.8;
/** The full stop behind a short link is none of it. */
const LINKED_PARAGRAPH = 0.9;
/** Lines of a paragraph that is nothing but links: one alone may be the article's own pointer. */
const LINES_OF_A_MENU = 3;

const linesOf = (content: Inline[]): number => inlineText(content).split('\n').length;

/** Lists and rows of paragraphs that are nothing but links: related articles, tags, contents. */
export const dropLinkLists: Stage = (blocks, { url }, note) => {
  const linkLine = blocks.map(
    ({ block, linked, text }) => block.kind === 'paragraph' && linked >= LINKED_PARAGRAPH && text.length < 200,
  );
  const texts = blocks.map(({ text }) => text);
  return blocks.filter((draft, index) => {
    const { block, linked } = draft;
    const step = block.kind === 'list' && block.ordered && block.items.length === 1;
    if (
      block.kind === 'list' &&
      !step &&
      linked >= LINKED &&
      !isAnnounced(blocks, index) &&
      !leadsElsewhere(block.items, url)
    ) {
      note('a list of links', draft);
      return false;
    }
    if (block.kind === 'paragraph' && linked >= LINKED_PARAGRAPH && linesOf(block.content) >= LINES_OF_A_MENU) {
      note('a menu', draft);
      return false;
    }
    if (linkLine[index] && isShouted(draft.text)) {
      note('a headline of another article', draft);
      return false;
    }
    if (linkLine[index] && isButton(draft.text) && !/[:：]$/.test(blocks[index - 1]?.text ?? '')) {
      note('a link alone', draft);
      return false;
    }
    // An ad that stands between the paragraphs goes with every copy of it.
    const again = () => texts.indexOf(draft.text) !== texts.lastIndexOf(draft.text);
    if (linkLine[index] && (linkLine[index - 1] || linkLine[index + 1] || again())) {
      note('a row of links', draft);
      return false;
    }
    return true;
  });
};

/** Three words or more in capitals and nothing else: how outlets set headlines that lead on between their paragraphs. */
const isShouted = (text: string): boolean =>
  text === text.toUpperCase() && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;

/** "Learn more", "Book now": a link that stands alone and names nothing but what to do. A price or a number is a line of its own. */
const isButton = (text: string): boolean => text.length <= LONGEST_BUTTON && !/\d/.test(text);
const LONGEST_BUTTON = 30;

/** Most of the items link to other sites: sources and recommendations; a site's own related articles lie on it. */
function leadsElsewhere(items: ListItem[], url: string): boolean {
  const home = siteOf(url);
  const hosts = items.map(({ content }) => content.find(({ href }) => href !== undefined)?.href);
  const away = hosts.filter((href) => href !== undefined && siteOf(href) !== home);
  return items.length >= FEWEST_ELSEWHERE && away.length > items.length / 2;
}

const FEWEST_ELSEWHERE = 2;

/** The name a site goes by, whatever stands around it: `bbc` of `www.bbc.co.uk`. */
function siteOf(address: string): string {
  const labels = (/^https?:\/\/([^/?#]+)/.exec(address)?.[1] ?? '').split('.').slice(0, -1);
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '');
}

/** Behind this share of the blocks lists lead on to other articles, however they are announced, unless the text goes on behind them. */
const LATE = 0.8;

/** "These courses are free:": the text before announces the list, so it is the article's. Pointers elsewhere are gone by now. */
function isAnnounced(blocks: DraftBlock[], index: number): boolean {
  const before = blocks[index - 1];
  const goesOn = blocks[index + 1]?.block.kind === 'paragraph' && !blocks[index]?.outside;
  return (index < blocks.length * LATE || goesOn) && before?.block.kind === 'paragraph' && /[:：]$/.test(before.text);
}

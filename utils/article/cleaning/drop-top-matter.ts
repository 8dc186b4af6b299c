import { blockText } from '../article-text.ts';
import { overlap } from '../metadata/overlap.ts';
import { isDateLine, isOnlyTopLines } from '../metadata/top-lines.ts';
import type { Stage } from './stage.ts';
import { isTopMatterLine } from './top-matter-line.ts';

const NONE: ReadonlySet<string> = new Set();
/** Blocks at the top among which a byline, a date or the headline again may stand. */
const TOP = 8;
const SAME_TITLE = 0.85;
/** Section names and kickers are short links of their own. */
const LONGEST_LABEL = 40;
const LINKED = 0.95;
/** A block this long is the article itself: nothing after it is top matter. */
const BODY_STARTS = 200;

/** `14:05`, `2.05 pm`, `14.05 CET`: over an article its time, over each entry of a live blog the entry's. */
const TIME_ALONE = /^(?:[01]?\d|2[0-3])[:.h]\d{2}(?: ?[a-z.]{2,4})?$/;
/** One is published once and perhaps updated once. */
const MOST_TIMES = 2;

/** The headline repeated, bylines (`MM/DD/YYYY // Author`), dates and reading times ahead of the text: all read as metadata. */
export const dropTopMatter: Stage = (blocks, { titles, authors, topLines = NONE }, note) => {
  const isLive = blocks.filter(({ text }) => TIME_ALONE.test(text.toLowerCase())).length > MOST_TIMES;
  let inBody = false;
  // Behind a lead that was put back, the body begins anew.
  const ahead = blocks.filter(({ lead }) => lead).length;
  return blocks.filter((draft, at) => {
    const { block, text, linked } = draft;
    if (inBody || at - ahead >= TOP || (isLive && TIME_ALONE.test(text.toLowerCase()))) return true;
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'list') return true;
    if (text.length > BODY_STARTS) {
      inBody = draft.lead !== true;
      return true;
    }
    if (titles.some((title) => overlap(text, title) >= SAME_TITLE)) {
      note('the headline again', draft);
      return false;
    }
    if (block.kind !== 'list' && linked >= LINKED && text.length <= LONGEST_LABEL) {
      note('a label above the headline', draft);
      return false;
    }
    if (isOnlyTopLines(blockText(block), topLines) || isTopMatterLine(text, authors) || isDateLine(text, null)) {
      note('byline or date', draft);
      return false;
    }
    return true;
  });
};

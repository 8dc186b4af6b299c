import { articleText } from '../article-text.ts';
import { countWords } from '../count-words.ts';
import { textOf } from '../dom.ts';
import { FEW_WORDS } from '../page/article-numbers.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { draftLength } from './draft-length.ts';
import { findBody, findHolder } from './find-body.ts';
import { gatherParts, lostParts } from './gather-parts.ts';
import { prepareCopy } from './prepare-copy.ts';
import { lengthOf, listProse, type Prose, type SplitProse, splitProse } from './prose.ts';
import { readBlocks } from './read-blocks.ts';
import { restoreAnswers } from './restore-answers.ts';
import { restoreLead } from './restore-lead.ts';
import { runReadability } from './run-readability.ts';
import { lettersIn, lettersOf, type StatedBody } from './stated-body.ts';

interface BodyContext {
  /** Another copy of the page: Readability takes apart the one it reads. */
  makeCopy: () => Document;
  baseUrl: string;
  /** The article's text as the page's data give it; null where they give none. */
  stated: StatedBody | null;
}

/**
 * The blocks of the body: of what Readability finds, with a second opinion where it is uncertain. It takes one box where
 * an article stands in several, and finds nothing where all is hidden until a script shows it.
 */
export function readBody(copy: Document, { makeCopy, baseUrl, stated }: BodyContext, trace: Trace): DraftBlock[] {
  prepareCopy(copy);
  const makePrepared = (): Document => {
    const fresh = makeCopy();
    prepareCopy(fresh);
    return fresh;
  };
  const prose = listProse(copy);
  const found = findDrafts(copy, prose, makePrepared, baseUrl, trace);
  const drafts = readWhereStated(found, stated, makePrepared, baseUrl, trace) ?? found;
  const split = splitProse(prose, drafts);
  const lead = restoreLead(split, makePrepared, baseUrl, trace);
  // What ends in headlines alone ran on into other articles: the answers behind them are the site's.
  const ranOn = drafts.findLast(({ block }) => block.kind !== 'figure')?.block.kind === 'heading';
  const answers = ranOn ? [] : restoreAnswers(split, makePrepared, baseUrl, trace);
  return [...lead, ...drafts, ...answers];
}

function findDrafts(
  copy: Document,
  prose: Prose[],
  makePrepared: () => Document,
  baseUrl: string,
  trace: Trace,
): DraftBlock[] {
  const found = runReadability(copy);
  const drafts = typeof found === 'string' ? [] : readBlocks(found, baseUrl);
  if (typeof found === 'string') trace('readability', found, baseUrl);
  const split = splitProse(prose, drafts);
  const parts = lostParts(split);
  if (parts !== null) return readParts(parts, drafts, makePrepared, baseUrl, trace);
  const length = draftLength(drafts);
  const outweighed = lengthOf(split.lost) > length * OUTWEIGHED;
  if (!outweighed && length >= ENOUGH_CHARACTERS) return drafts;
  const words = wordsOf(drafts);
  if (!outweighed && words >= FEW_WORDS) return drafts;
  const fresh = makePrepared();
  const inFooter = lengthOf(split.lost) > length * MANY_TIMES ? findHolder(fresh, standsInFooter) : null;
  const body = outweighed ? longer(longer(findHolder(fresh), findBody(fresh)), inFooter) : findBody(fresh);
  const others = body === null ? [] : readBlocks(body, baseUrl);
  if (wordsOf(others) < Math.max(FEW_WORDS, words * (outweighed ? MUCH_MORE : MORE))) return drafts;
  const reason = outweighed ? 'most of the text stands elsewhere' : 'Readability found next to nothing';
  trace('find-body', reason, others[0]?.text.slice(0, 120) ?? '');
  return others;
}

const longer = (one: Element | null, other: Element | null): Element | null =>
  (one?.textContent?.length ?? 0) > (other?.textContent?.length ?? 0) ? one : other;

/** Times as much running text elsewhere on the page: what was taken may be a box beside the article. */
const OUTWEIGHED = 4;
/** Times as much from which it is the article's even in what a template calls the footer of it. */
const MANY_TIMES = 10;
const standsInFooter = (paragraph: Element): boolean => paragraph.closest('[class*="footer"]') !== null;
/** Times as many words the densest element must have then, so that comments of a short article stay out; and else. */
const MUCH_MORE = 3;
const MORE = 2;

/** Below this share of what the data state something else was read; from that one on an element holds the article. */
const STATED_HELD = 0.5;
const STATED_WHOLE = 0.8;

/** The element that holds the text the page's data call the article's, where what was found is another text; null where it is not, or no element does. */
function readWhereStated(
  found: DraftBlock[],
  stated: StatedBody | null,
  makePrepared: () => Document,
  baseUrl: string,
  trace: Trace,
): DraftBlock[] | null {
  if (stated === null || stated.within(lettersIn(found)) >= STATED_HELD) return null;
  const holder = findHolder(makePrepared(), (paragraph) => stated.holds(lettersOf(textOf(paragraph))) >= STATED_HELD);
  const others = holder === null ? [] : readBlocks(holder, baseUrl);
  if (stated.within(lettersIn(others)) < STATED_WHOLE) return null;
  trace('find-body', 'the article’s text as the data have it stands elsewhere', others[0]?.text.slice(0, 120) ?? '');
  return others;
}

/** Share of the paragraphs the second reading must keep of the first, and find of the lost ones, to be the better one. */
const KEEPS = 0.8;
const FINDS = 0.5;

/** Readability once more, with the paragraphs it left out beside those it took; the first reading where that is no better. */
function readParts(
  { kept, lost }: SplitProse,
  drafts: DraftBlock[],
  makePrepared: () => Document,
  baseUrl: string,
  trace: Trace,
): DraftBlock[] {
  const fresh = makePrepared();
  const gathered = gatherParts(fresh, kept, lost) ? runReadability(fresh) : 'nothing-found';
  const others = typeof gathered === 'string' ? [] : readBlocks(gathered, baseUrl);
  const better =
    splitProse(kept, others).kept.length >= kept.length * KEEPS &&
    splitProse(lost, others).kept.length >= lost.length * FINDS;
  const say = better
    ? 'paragraphs of the article in other boxes'
    : 'kept: paragraphs in other boxes are not of one text with it';
  trace('gather-parts', say, lost[0]?.key ?? '');
  return better ? others : drafts;
}

/** In any script this many characters are more than `FEW_WORDS` words. */
const ENOUGH_CHARACTERS = 1_500;

const wordsOf = (drafts: DraftBlock[]): number => countWords(articleText({ blocks: drafts.map(({ block }) => block) }));

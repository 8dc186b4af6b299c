import { articleText } from '../article-text.ts';
import { countWords } from '../count-words.ts';
import { FEW_WORDS } from '../page/article-numbers.ts';
import type { Trace } from '../trace.ts';
import type { DraftBlock } from './draft-block.ts';
import { findBody } from './find-body.ts';
import { prepareCopy } from './prepare-copy.ts';
import { readBlocks } from './read-blocks.ts';
import { runReadability } from './run-readability.ts';

/** The blocks of the body Readability finds; where it finds next to nothing, of the element with the most text. */
export function readBody(copy: Document, makeCopy: () => Document, baseUrl: string, trace: Trace): DraftBlock[] {
  prepareCopy(copy);
  const found = runReadability(copy);
  const drafts = typeof found === 'string' ? [] : readBlocks(found, baseUrl);
  if (typeof found === 'string') trace('readability', found, baseUrl);
  if (drafts.reduce((sum, { text }) => sum + text.length, 0) >= ENOUGH_CHARACTERS) return drafts;
  const words = wordsOf(drafts);
  if (words >= FEW_WORDS) return drafts;
  const fresh = makeCopy();
  prepareCopy(fresh);
  const body = findBody(fresh);
  const others = body === null ? [] : readBlocks(body, baseUrl);
  if (wordsOf(others) < Math.max(FEW_WORDS, words * 2)) return drafts;
  trace('find-body', 'Readability found next to nothing', others[0]?.text.slice(0, 120) ?? '');
  return others;
}

/** In any script this many characters are more than `FEW_WORDS` words. */
const ENOUGH_CHARACTERS = 1_500;

const wordsOf = (drafts: DraftBlock[]): number => countWords(articleText({ blocks: drafts.map(({ block }) => block) }));

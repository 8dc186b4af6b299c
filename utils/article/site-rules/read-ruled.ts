import { articleText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import { readBlocks } from '../body/read-blocks.ts';
import { countWords } from '../count-words.ts';
import { FEW_WORDS, NO_ARTICLE_WORDS } from '../page/article-numbers.ts';
import type { Trace } from '../trace.ts';
import type { SiteRule } from './site-rule.ts';

/** What a rule came to on a page: the blocks of its element, or why the clip goes on without it. */
type Ruled = { taken: true; drafts: DraftBlock[]; words: number } | { taken: false; words: number };

/** Next to a reading without the rule that is this much longer, the element is a stub: the markup has changed. */
const STUB_SHARE = 4;
/** A built-in rule may take away at most this much of what is found without it. */
const BUILT_IN_SHARE = 0.5;

/**
 * Reads the element of `rule` in the copy, which stays as it is. `others` gives what is found without the rule; it is
 * asked only where the rule's own words do not decide.
 */
export function readRuled(
  copy: Document,
  rule: SiteRule,
  { baseUrl, others, trace }: { baseUrl: string; others: () => DraftBlock[]; trace: Trace },
): Ruled {
  const element = findElement(copy, rule.article);
  const drafts = element === null ? [] : readBlocks(withoutLeftOut(element, rule), baseUrl);
  const words = wordsOf(drafts);
  const enough = isEnough(rule, words, others);
  const note = enough ? 'read from the element of the rule' : 'the element of the rule holds next to nothing';
  trace('site-rule', element === null ? 'the element of the rule is not on the page' : note, rule.article);
  return enough ? { taken: true, drafts, words } : { taken: false, words };
}

function isEnough({ origin }: SiteRule, words: number, others: () => DraftBlock[]): boolean {
  if (words < NO_ARTICLE_WORDS) return false;
  if (origin === 'built-in') return words >= FEW_WORDS && words >= wordsOf(others()) * BUILT_IN_SHARE;
  return words >= FEW_WORDS || wordsOf(others()) < words * STUB_SHARE;
}

const wordsOf = (drafts: DraftBlock[]): number => countWords(articleText({ blocks: drafts.map(({ block }) => block) }));

/** A page that goes on with the next article has the element again: the first that is no stub is the page's own. */
const SAME_KIND = 0.5;
/** More than this many elements of one selector are the parts of something, not the article. */
const MOST_ELEMENTS = 200;

function findElement(copy: Document, selector: string): Element | null {
  let found: Element[];
  try {
    found = [...copy.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
  } catch {
    // A selector that is none, typed by hand or read from a file: the settings say so, and nothing is found by it.
    return null;
  }
  const lengths = found.map((element) => element.textContent?.length ?? 0);
  const most = Math.max(0, ...lengths);
  return found.find((_, index) => (lengths[index] ?? 0) >= most * SAME_KIND) ?? null;
}

/** What no reader sees. */
const HIDDEN = '[hidden],[aria-hidden="true"],[aria-modal="true"],[style*="display:none" i],[style*="display: none" i]';

/** A copy of the element without what the rule leaves out and what is hidden. */
function withoutLeftOut(element: Element, { leaveOut }: SiteRule): Element {
  const own = element.cloneNode(true) as Element;
  const length = own.textContent?.length ?? 0;
  for (const part of own.querySelectorAll(HIDDEN)) {
    // Articles are hidden as a whole while a dialog stands over them, or until a script shows them.
    if ((part.textContent?.length ?? 0) < length * SAME_KIND) part.remove();
  }
  for (const selector of leaveOut) {
    try {
      for (const part of own.querySelectorAll(selector)) part.remove();
    } catch {
      // As in `findElement`: one selector that is none leaves nothing out.
    }
  }
  return own;
}

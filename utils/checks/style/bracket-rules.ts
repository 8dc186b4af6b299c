import { remembered } from '../remembered.ts';
import { patternRule, type StyleRule, styleFinding } from './style-rule.ts';

const PAIRS = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
]);
const BRACKET = new RegExp(`[${[...PAIRS].flat().join('')}]`, 'g');

/** A bracket that opens or closes nothing. Of two texts one may open a quotation and a later one close it. */
export const unclosedBracketRule: StyleRule = (texts) => {
  const alone: Lone[] = [];
  texts.forEach((text, targetIndex) => {
    for (const bracket of loneBrackets(text)) {
      const opener = alone.findLastIndex(({ closer }) => closer === bracket.written);
      if (opener === -1) alone.push({ ...bracket, targetIndex });
      else alone.splice(opener, 1);
    }
  });
  return alone.map(({ at, written, targetIndex }) =>
    styleFinding(targetIndex, {
      start: at,
      end: at + 1,
      fact: { kind: 'unclosed-bracket', written },
      severity: 'low',
    }),
  );
};

interface Lone {
  at: number;
  written: string;
  /** What would close it; absent of one that closes. */
  closer?: string;
  targetIndex: number;
}

/** Those without a partner in the text itself. */
const loneBrackets = remembered((text): readonly Omit<Lone, 'targetIndex'>[] => {
  const open: { closer: string; at: number }[] = [];
  const alone: Omit<Lone, 'targetIndex'>[] = [];
  for (const { 0: character, index: at } of text.matchAll(BRACKET)) {
    const closer = PAIRS.get(character);
    if (closer !== undefined) {
      open.push({ closer, at });
      continue;
    }
    const match = open.findLastIndex((bracket) => bracket.closer === character);
    if (match !== -1) alone.push(...open.splice(match).slice(1).map(opened));
    // `1)` and `a)` number a line.
    else if (character !== ')' || !/^\s*[\da-z]{1,2}$/i.test(text.slice(Math.max(0, at - 3), at)))
      alone.push({ at, written: character });
  }
  return [...alone, ...open.map(opened)].sort((a, b) => a.at - b.at);

  function opened(bracket: { closer: string; at: number }) {
    return { ...bracket, written: text.charAt(bracket.at) };
  }
});

/** 「」 inside 「」 become 『』: the way Japanese tells a quotation in a quotation. */
export const nestedQuotesRule = patternRule(
  /(?<=「[^」]*)「[^「」]*」(?=[^「]*」)/g,
  'low',
  (written) => ({ kind: 'nested-quotes', written }),
  (written) => `『${written.slice(1, -1)}』`,
);

import { patternRule, textRule } from './style-rule.ts';

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
const CLOSERS = new Set(PAIRS.values());

/** A bracket that opens or closes nothing. Looked for within one text: no quotation runs from block to block. */
export const unclosedBracketRule = textRule((text) => {
  const open: { closer: string; at: number }[] = [];
  const alone: number[] = [];
  [...text].reduce((at, character) => {
    const closer = PAIRS.get(character);
    if (closer !== undefined) open.push({ closer, at });
    else if (CLOSERS.has(character)) {
      const match = open.findLastIndex((bracket) => bracket.closer === character);
      // `1)` and `a)` number a line.
      if (match !== -1)
        alone.push(
          ...open
            .splice(match)
            .slice(1)
            .map((bracket) => bracket.at),
        );
      else if (character !== ')' || !/^\s*[\da-z]{1,2}$/i.test(text.slice(Math.max(0, at - 3), at))) alone.push(at);
    }
    return at + character.length;
  }, 0);
  return [...alone, ...open.map(({ at }) => at)]
    .sort((a, b) => a - b)
    .map((at) => ({
      start: at,
      end: at + 1,
      fact: { kind: 'unclosed-bracket', written: text[at] ?? '' },
      severity: 'low',
    }));
});

/** 「」 inside 「」 become 『』: the way Japanese tells a quotation in a quotation. */
export const nestedQuotesRule = patternRule(
  /(?<=「[^」]*)「[^「」]*」(?=[^「]*」)/g,
  'low',
  (written) => ({ kind: 'nested-quotes', written }),
  (written) => `『${written.slice(1, -1)}』`,
);

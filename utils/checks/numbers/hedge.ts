import type { Hedge } from './quantity.ts';

/** Words beside a figure that leave it open, in both languages. Each list ends the text before, or begins the text after. */
const BEFORE: [Hedge, RegExp][] = [
  [
    'over',
    /(?:more than|over|at least|above|exceeding|upwards of|beyond|no (?:less|fewer) than|少なくとも|最低)\s*[$£€¥]?\s*$/i,
  ],
  [
    'under',
    /(?:less than|fewer than|under|below|inside|almost|nearly|up to|close to|as (?:many|much) as|at most|no more than|最大|最高|最多|ほぼ|最大で)\s*[$£€¥]?\s*$/i,
  ],
  [
    'about',
    /(?:about|around|roughly|approximately|some|an estimated|estimated|circa|ca\.|~|約|およそ|おおよそ|ほぼ|推定|概ね)\s*[$£€¥]?\s*$/i,
  ],
];
const AFTER: [Hedge, RegExp][] = [
  ['over', /^(?:\s?(?:or more|plus|\+)|[^\d、。]{0,5}?(?:以上|超|を超|余り|あまり|強|を上回))/i],
  ['under', /^(?:\s?or (?:less|fewer)|[^\d、。]{0,5}?(?:以下|未満|近く|近い|弱|足らず|を下回|に満た))/i],
  ['about', /^(?:\s?(?:or so|-odd|-ish)|[^\d、。]{0,5}?(?:ほど|程度|前後|くらい|ぐらい|頃|ごろ|余))/i],
];

export function hedgeBeside(before: string, after: string): Hedge | null {
  const found = BEFORE.find(([, words]) => words.test(before)) ?? AFTER.find(([, words]) => words.test(after));
  return found?.[0] ?? null;
}

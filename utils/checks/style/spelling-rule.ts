import { remembered } from '../remembered.ts';
import { type StyleRule, styleFinding } from './style-rule.ts';

const LONG_ENOUGH = 3;
/** Shorter words differ by a long vowel within and mean other things (ビル, ビール): of them only the last one may come and go. */
const FORGIVING = 5;
/** Words many write in two ways. */
const PAIRS: [string, string][] = [
  ['子供', '子ども'],
  ['出来る', 'できる'],
  ['下さい', 'ください'],
  ['例えば', 'たとえば'],
  ['既に', 'すでに'],
  ['更に', 'さらに'],
  ['及び', 'および'],
  ['殆ど', 'ほとんど'],
  ['全て', 'すべて'],
  ['様々', 'さまざま'],
];

/** One word in two spellings within the post (サーバ, サーバー); the one it has less of may become the other. */
export const spellingRule: StyleRule = (texts) => {
  const groups = new Map<string, Map<string, { targetIndex: number; start: number }[]>>();
  const note = (key: string, word: string, targetIndex: number, start: number) => {
    const forms = groups.get(key) ?? new Map<string, { targetIndex: number; start: number }[]>();
    forms.set(word, [...(forms.get(word) ?? []), { targetIndex, start }]);
    groups.set(key, forms);
  };
  texts.forEach((text, targetIndex) => {
    for (const { key, word, start } of wordsOf(text)) note(key, word, targetIndex, start);
  });
  return [...groups.values()].flatMap((forms) => {
    if (forms.size < 2) return [];
    const [[most = ''] = [], ...others] = [...forms].sort((a, b) => b[1].length - a[1].length);
    return others.flatMap(([word, places]) =>
      places.map(({ targetIndex, start }) =>
        styleFinding(targetIndex, {
          start,
          end: start + word.length,
          fact: { kind: 'spelling-variant', written: word, other: most },
          severity: 'low',
          suggestion: most,
        }),
      ),
    );
  });
};

const PAIR_OF = new Map(PAIRS.flatMap((pair) => pair.map((word) => [word, pair[0]] as const)));
/** Behind another kanji it is part of a longer word: 変更に is no 更に. */
const ONE_OF_A_PAIR = new RegExp(
  [...PAIR_OF.keys()].map((word) => (/^\p{sc=Han}/u.test(word) ? `(?<!\\p{sc=Han})${word}` : word)).join('|'),
  'gu',
);

/** Words that can have two spellings, by what their spellings share. */
const wordsOf = remembered((text) => [
  ...[...text.matchAll(/[ァ-ヴー]+(?:・[ァ-ヴー]+)*/g)]
    .filter((match) => match[0].length >= LONG_ENOUGH)
    .map((match) => ({ key: plainForm(match[0]), word: match[0], start: match.index })),
  ...[...text.matchAll(ONE_OF_A_PAIR)].map((match) => ({
    key: PAIR_OF.get(match[0]) ?? match[0],
    word: match[0],
    start: match.index,
  })),
]);

const V_SOUNDS: [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
];
/** What two spellings of a word share: no long marks, no middle dots, ヴ as ブ. */
function plainForm(word: string): string {
  const form = V_SOUNDS.reduce((changed, [sound, plain]) => changed.replace(sound, plain), word);
  return form.replace(word.length >= FORGIVING ? /[ー・]/g : /ー$/, '');
}

import { remembered } from '../remembered.ts';
import { SPELLINGS, type Spelling } from './spellings.ts';
import { type StyleRule, styleFinding } from './style-rule.ts';

const LONG_ENOUGH = 3;
/** Shorter words differ by a long vowel within and mean other things (ビル, ビール): of them only the last one may come and go, and a small vowel is another sound (ファン, フアン). */
const FORGIVING = 5;
/** Where a word stands that can be written in several ways. */
interface Written {
  /** What its ways of writing share. */
  key: string;
  /** The way it is written here, without the ending it has in every way. */
  form: string;
  ending: string;
  start: number;
}

/** One word in two spellings within the post (サーバ, サーバー); the one it has less of may become the other. */
export const spellingRule: StyleRule = (texts) => {
  const words = new Map<string, Map<string, (Written & { targetIndex: number })[]>>();
  texts.forEach((text, targetIndex) => {
    for (const written of wordsOf(text)) {
      const forms = words.get(written.key) ?? new Map<string, (Written & { targetIndex: number })[]>();
      forms.set(written.form, [...(forms.get(written.form) ?? []), { ...written, targetIndex }]);
      words.set(written.key, forms);
    }
  });
  return [...words.values()].flatMap((forms) => {
    if (forms.size < 2) return [];
    const [[most = ''] = [], ...others] = [...forms].sort((a, b) => b[1].length - a[1].length);
    return others.flatMap(([, places]) =>
      places.map(({ targetIndex, form, ending, start }) =>
        styleFinding(targetIndex, {
          start,
          end: start + form.length + ending.length,
          fact: { kind: 'spelling-variant', written: form + ending, other: most + ending },
          severity: 'low',
          suggestion: most + ending,
        }),
      ),
    );
  });
};

/** What follows a noun. */
const PARTICLE = '[はがのをにでとへや、。」）]|から|まで|など|だ|です|$';

/** Beside another kanji it is part of a longer word: 変更に is no 更に, 売上高 no 売上. Without its endings it may be a verb's: 見積もる. */
function patternOf({ forms, ending, before }: Spelling): RegExp {
  const ways = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      const alone = before === undefined && HAN_FIRST.test(form) ? String.raw`(?<!\p{sc=Han})` : '';
      const isBare = HAN_ALONE.test(form) && !HAN_ALONE.test(forms[0] ?? '');
      if (ending !== undefined || !HAN_LAST.test(form)) return alone + form;
      return `${alone}${form}${isBare ? `(?=${PARTICLE})` : String.raw`(?!\p{sc=Han})`}`;
    });
  return new RegExp(`${before === undefined ? '' : `(?<=${before})`}(${ways.join('|')})(${ending ?? ''})`, 'uy');
}

const HAN_FIRST = /^\p{sc=Han}/u;
const HAN_LAST = /\p{sc=Han}$/u;
const HAN_ALONE = /^\p{sc=Han}+$/u;
/** By the form that stands there: one look for any of them, then one pattern, is quicker than each pattern over the whole text. */
const PATTERN_OF = new Map(
  SPELLINGS.flatMap((spelling) => {
    const [key = ''] = spelling.forms;
    const pattern = patternOf(spelling);
    return spelling.forms.map((form) => [form, { key, pattern }] as const);
  }),
);
const ANY_FORM = new RegExp([...PATTERN_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Words that can have two spellings, by what their spellings share. */
const wordsOf = remembered((text): Written[] => [
  ...[...text.matchAll(/[ァ-ヴー]+(?:・[ァ-ヴー]+)*/g)]
    .filter((match) => match[0].length >= LONG_ENOUGH)
    .map((match) => ({ key: plainForm(match[0]), form: match[0], ending: '', start: match.index })),
  ...[...text.matchAll(ANY_FORM)].flatMap((match) => {
    const { key, pattern } = PATTERN_OF.get(match[0]) ?? {};
    if (key === undefined || pattern === undefined) return [];
    pattern.lastIndex = match.index;
    const [, form = '', ending = ''] = pattern.exec(text) ?? [];
    return form === '' ? [] : [{ key, form, ending, start: match.index }];
  }),
]);

const V_SOUNDS: [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
];
const SMALL = 'ァィゥェォ';
const LARGE = 'アイウエオ';
/** What two spellings of a word share: no long marks, no middle dots, ヴ as ブ, ウェ as ウエ. */
function plainForm(word: string): string {
  const form = V_SOUNDS.reduce((changed, [sound, plain]) => changed.replace(sound, plain), word);
  if (word.length < FORGIVING) return form.replace(/ー$/, '');
  return form.replace(/[ー・]/g, '').replace(/[ァィゥェォ]/g, (vowel) => LARGE[SMALL.indexOf(vowel)] ?? vowel);
}

import { expect, test } from 'vitest';
import { checkNumbers } from '../../../utils/checks/numbers/check-numbers.ts';
import { readSource } from '../../../utils/checks/source.ts';
import { seeded } from '../../bench/corruptions.ts';

/** Quantities by chance, in any English and any Japanese form: the same ones agree, changed ones do not. */
const ROUNDS = 400;
const random = seeded(7);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const commas = (value: number) => value.toLocaleString('en-US');

const SCALES: [name: string, value: number][] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
];
const SHORT: Record<string, string[]> = {
  thousand: ['k'],
  million: ['m', ' mln'],
  billion: ['bn', ' bn'],
  trillion: ['tn', ' trn'],
};
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNITS_IN_WORDS = 'one two three four five six seven eight nine'.split(' ');
/** From 20 to 99. */
const inWords = (value: number): string => {
  const ten = TENS[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}${pick(['-', ' '])}${UNITS_IN_WORDS[(value % 10) - 1] ?? ''}`;
};
const english = (value: number, isMoney: boolean): string => {
  const [name, one] = pick(SCALES.filter(([, scale]) => value >= scale));
  const times = value / one;
  const digits = String(Number(times.toPrecision(12)));
  const forms = [commas(value), `${digits} ${name}`];
  if (isMoney) forms.push(...(SHORT[name] ?? []).map((short) => `${digits}${short}`));
  if (!isMoney && Number.isInteger(times) && times >= 20 && times < 100) forms.push(`${inWords(times)} ${name}`);
  return pick(forms);
};
const JAPANESE_SCALES: [mark: string, value: number][] = [
  ['兆', 1e12],
  ['億', 1e8],
  ['万', 1e4],
];
const japanese = (value: number): string => {
  let rest = value;
  const parts = JAPANESE_SCALES.map(([mark, one]) => {
    const times = Math.floor(rest / one);
    rest -= times * one;
    return times === 0 ? '' : `${pick([String(times), commas(times)])}${mark}`;
  });
  const mixed = parts.join('') + (rest === 0 ? '' : pick([String(rest), commas(rest)]));
  const scale = JAPANESE_SCALES.find(([, one]) => value >= one);
  const decimal = scale === undefined ? commas(value) : `${Number((value / scale[1]).toPrecision(12))}${scale[0]}`;
  const bare = [String(value), inKanji(value)];
  const written = pick([mixed, commas(value), decimal, ...(value < 10_000 ? bare : [])]);
  return random() < 0.3
    ? written.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : written;
};

/** 九千九百八十七: below 万. */
const inKanji = (value: number): string =>
  [...String(value)]
    .map((digit, index, all) => {
      const mark = ['', '十', '百', '千'][all.length - index - 1] ?? '';
      if (digit === '0') return '';
      return (digit === '1' && mark !== '' ? '' : '〇一二三四五六七八九'.charAt(Number(digit))) + mark;
    })
    .join('');

const UNITS: [
  english: (figure: string) => string,
  japanese: (figure: string) => string,
  other: (figure: string) => string,
][] = [
  [(figure) => `$${figure}`, (figure) => `${figure}ドル`, (figure) => `${figure}ユーロ`],
  [(figure) => `${figure} euros`, (figure) => `${figure}ユーロ`, (figure) => `${figure}円`],
  [(figure) => `${figure} percent`, (figure) => `${figure}％`, (figure) => `${figure}ドル`],
  [(figure) => `${figure} kilometres`, (figure) => `${figure}キロメートル`, (figure) => `${figure}マイル`],
  [(figure) => `${figure} tonnes`, (figure) => `${figure}トン`, (figure) => `${figure}グラム`],
];

const supported = (source: string, text: string): boolean =>
  checkNumbers([{ text, sources: [0] }], readSource([source], 'en', null), 'full').findings.every(
    ({ check }) => check !== 'number',
  );

test('any English form agrees with any Japanese form; another value, scale or unit does not', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = Math.floor(10 + random() * 9_989) * 10 ** Math.floor(random() * 9);
    const [toEnglish, toJapanese, toOther] = pick(UNITS);
    const isMoney = toEnglish('') === '$';
    const written = value >= 1000 ? english(value, isMoney) : String(value);
    const source = `The report speaks of ${toEnglish(written)} in all.`;
    const same = `報告書によると全部で${toJapanese(japanese(value))}だ。`;
    const changed = `報告書によると全部で${toJapanese(japanese(value + 10 ** Math.floor(Math.log10(value))))}だ。`;
    const scaled = `報告書によると全部で${toJapanese(japanese(value * pick([10, 100, 1e4])))}だ。`;
    const unit = `報告書によると全部で${toOther(japanese(value))}だ。`;
    expect([source, same, supported(source, same)]).toEqual([source, same, true]);
    for (const wrong of [changed, scaled, unit])
      expect([source, wrong, supported(source, wrong)]).toEqual([source, wrong, false]);
  }
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

test('dates agree in every form; the month or day next to it does not', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [year, month, day] = [
      1950 + Math.floor(random() * 80),
      Math.floor(random() * 12),
      2 + Math.floor(random() * 26),
    ];
    const name = MONTHS[month] ?? '';
    const source = `It began on ${pick([`${name} ${day}, ${year}`, `${day} ${name} ${year}`])} in the town.`;
    const say = (m: number, d: number) => `それは町で${pick([`${year}年${m}月${d}日`, `${m}月${d}日`])}に始まった。`;
    expect([source, supported(source, say(month + 1, day))]).toEqual([source, true]);
    expect([source, supported(source, say(month + 1, day + 1))]).toEqual([source, false]);
    expect([source, supported(source, say(((month + 1) % 12) + 1, day))]).toEqual([source, false]);
  }
});

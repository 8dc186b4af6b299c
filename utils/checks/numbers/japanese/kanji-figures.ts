import type { Words } from '../languages/words.ts';
import { kanjiValue } from './kanji-value.ts';

const DIGIT = '[〇零一二三四五六七八九]';
const KANJI = '[〇零一二三四五六七八九十百千]';
const MONTH = '十[一二]?|[一二三四五六七八九]';
const DAY = '三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const digits = (kanji: string): string => String(kanjiValue(kanji));

/** What is no part of a date: 五月雨, 三日月, 七日間, 三日坊主. */
const NO_MONTH = '(?![間目見雨晴病人])';
const NO_DAY = '(?![間目月坊市天和])';

/** What columns set upright write in kanji, as figures: 二〇二四年三月十四日, 一・六％; and a batting average (3割8分5厘) as percent. */
export const KANJI_FIGURES: Words = [
  [new RegExp(`(?<!${KANJI})([一二]${DIGIT}{3})(?=年)`, 'g'), digits],
  [
    new RegExp(`(?<!${KANJI})(${MONTH})月(の?)(${DAY})日${NO_DAY}`, 'g'),
    (_, month = '', of = '', day = '') => `${digits(month)}月${of}${digits(day)}日`,
  ],
  [new RegExp(`(?<!${KANJI}|[\\d万億])(${MONTH})月${NO_MONTH}`, 'g'), (_, month = '') => `${digits(month)}月`],
  // 一日 is as often a day long.
  [new RegExp(`(?<!${KANJI}|[\\d万億第])(?!一日)(${DAY})日${NO_DAY}`, 'g'), (_, day = '') => `${digits(day)}日`],
  [
    new RegExp(
      `(?<!${KANJI}|・)(${KANJI}{1,5})・(${DIGIT}{1,3})(?=[%倍億万兆度秒]|パーセント|ポイント|キロ|メートル|トン|ゲーム|センチ|ヘクタール)`,
      'g',
    ),
    (_, whole = '', part = '') => `${digits(whole)}.${[...part].map(digits).join('')}`,
  ],
  [
    /(\d)割(\d)分(?:(\d)厘)?/g,
    (_, tenths = '', ones = '', rest = '') => `${tenths}${ones}${rest === '' ? '' : `.${rest}`}%`,
  ],
];

/** Most texts have none of them: there nothing is to be put in other words. */
export const MAY_HAVE_KANJI_FIGURES = new RegExp(`${KANJI}[年月日・]|割\\d分`);

import { exact, type Numeral, stepOf } from '../numeral.ts';
import { kanjiValue } from './kanji-value.ts';

const KANJI = '〇零一二三四五六七八九十百千';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const SCALES: Record<string, number> = { 万: 1e4, 億: 1e8, 兆: 1e12, 京: 1e16 };
const HUNDREDS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

const GROUP = String.raw`(?:(?:(?:${DIGITS})[十百千])+(?:\d+)?|${DIGITS}|[${KANJI}]+)`;
const NUMERAL = new RegExp(
  [
    String.raw`(?<slashed>(?<![\d/.,])\d{1,2}\/\d{1,2}(?![\d/]))`,
    `(?<vague>[数何幾](?=[十百千万億兆])[十百千]?[万億兆]?|十数(?=[^字値学量]))`,
    String.raw`(?<![A-Za-z]m)(?<whole>${GROUP}(?:\s?[万億兆京](?:\s?${GROUP}(?=\s?[万億兆京])\s?[万億兆京])*(?:${GROUP}(?!\s?[万億兆京]))?)?)`,
  ].join('|'),
  'g',
);
const SCALED = new RegExp(String.raw`(${GROUP})\s?([万億兆京])?|[万億兆京]`, 'g');
const FRACTION = new RegExp(`^分の(${DIGITS}|[${KANJI}]+)`);

/**
 * Kanji numerals count as figures only with a counter behind them or as part of a longer figure: 一部, 三権分立, 五輪, 千葉 and
 * 二枚舌 hold none.
 */
const COUNTERS =
  /^(?:つ(?!け|い|く|き)|人(?![称気間])|名(?!古)|年|月(?!見)|日(?!本|市)|晩|時間|分の|回|度|件|社|個|本(?!木)|台|歳|才|倍|割|位|点|番目|番手|世紀|世|種|[かカヵケヶ箇]国|[かカヵケヶ箇]月|[かカヵケヶ箇]所|週間|次|階|冊|匹|頭|羽|隻|機|軒|棟|票|条|章|部作|者|校|州|都市|党|勝|敗|試合|得点|ゴール|連覇|冠|万|億|兆|ドル|円|ユーロ|ポンド|%|パーセント|キロ|メートル|トン|マイル|グラム|センチ|ミリ|フィート|インチ|ヤード|エーカー|ヘクタール|リットル|バレル|ワット|カロリー|ウォン|人民元|ルピー|ペソ|フラン|ルーブル|秒|平方|立方|代目|周年|段階|期|議席|家族|世帯|発|基|件目|枚(?!舌)|足(?!の|り)|着(?!き)|組|歩|杯|束)/;
const NO_FIGURE =
  /^(?:百万長者|二人三脚|十人十色|三人称|二人称|一人称|三日月|千人針|二度と|三次元|十分(?!間|の)|二の|三つ巴|四つ葉|六本木|八日市|三つ子|二者択一|四半|五月雨|十年一|百年河|千年王|二次(?!予選|選考|試験|募集|審査|面接|リーグ|避難|大戦|会|関数)|三者面談|九十九里|四年制|二輪|四輪|[一二三四]次中東)/;

/** Every numeral of a text in half width, in order. */
export function scanJapaneseNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMERAL)) {
    if (match.index < from) continue;
    if (match.groups?.slashed !== undefined) {
      numerals.push(slashed(match[0], match.index));
      continue;
    }
    const numeral =
      match.groups?.vague === undefined
        ? wholeNumeral(match[0], match.index, text)
        : vagueNumeral(match[0], match.index);
    if (numeral === null) continue;
    from = numeral.end;
    numerals.push(numeral);
  }
  return numerals;
}

/** `1/5インチ`. */
function slashed(run: string, start: number): Numeral {
  const [upper = 0, lower = 1] = run.split('/').map(Number);
  return {
    start,
    end: start + run.length,
    value: exact(upper / Math.max(lower, 1)),
    step: 1,
    form: 'fraction',
    scale: 1,
  };
}

function vagueNumeral(run: string, start: number): Numeral {
  const value = [...run].reduce((product, kanji) => product * (HUNDREDS[kanji] ?? SCALES[kanji] ?? 1), 1);
  return { start, end: start + run.length, value, step: value, form: 'vague', scale: 1 };
}

function wholeNumeral(run: string, start: number, text: string): Numeral | null {
  const onlyKanji = /^[^\d]+$/.test(run);
  const after = text.slice(start + run.length, start + run.length + 8);
  if (onlyKanji && (NO_FIGURE.test(text.slice(start, start + 6)) || !isFigure(run, after, text[start - 1])))
    return null;
  const { value, step, scale } = figureOf(run);
  const end = start + run.length;
  // 11時20分の通報: minutes.
  const upper = text[start - 1] === '時' ? null : FRACTION.exec(text.slice(end));
  if (upper?.[1] !== undefined && value > 0) {
    const part = figureOf(upper[1]).value;
    return { start, end: end + upper[0].length, value: exact(part / value), step: 1, form: 'fraction', scale: 1 };
  }
  return { start, end, value, step, form: onlyKanji ? 'words' : 'digits', scale };
}

function isFigure(run: string, after: string, before: string | undefined): boolean {
  if (/[万億兆京]/.test(run)) return run.length > 1;
  if (before === '第') return !/^(?:者|世界|セクター|国|歩|線|人者|印象|報|の)/.test(after);
  // 一枚の写真, 一人: hardly ever a figure.
  if (run === '一') return false;
  if (/^[十百千]$/.test(run)) return /^(?:人|年|日|回|個|件|本|円|ドル|倍|歳)/.test(after);
  if (run.length >= 2 && !/[十百千]/.test(run)) return /^年/.test(after) || /[〇零]/.test(run) || isColumn(run, after);
  return COUNTERS.test(after);
}

/** 四九メートル, as columns set it; 二三人 are two or three. */
const isColumn = (run: string, after: string): boolean =>
  !NEIGHBOURS.includes(run) &&
  /^(?:メートル|キロ|センチ|ミリ|トン|人|%|パーセント|歳|円|ドル|ユーロ|件|回|戸|棟|台|隻|秒|度|ページ)/.test(after);
const NEIGHBOURS = '一二三四五六七八九';

function figureOf(run: string): { value: number; step: number; scale: number } {
  let total = 0;
  let step = 1;
  let scale = 1;
  for (const [, group = '', mark = ''] of run.matchAll(SCALED)) {
    const times = SCALES[mark] ?? 1;
    const small = groupValue(group);
    total += small.value * times;
    step = small.step * times;
    scale = times * small.scale;
  }
  return { value: exact(total), step, scale };
}

function groupValue(group: string): { value: number; step: number; scale: number } {
  if (!/\d/.test(group)) return { value: kanjiValue(group), step: 1, scale: 1 };
  let [total, step, scale] = [0, 1, 1];
  for (const [, figure = '', mark = ''] of group.matchAll(/([\d,.]+)([十百千])?/g)) {
    const digits = figure.replaceAll(',', '');
    scale = HUNDREDS[mark] ?? 1;
    step = stepOf(digits, scale);
    total += Number(digits) * scale;
  }
  return { value: exact(total), step, scale };
}

import { totalOf } from '../compound.ts';
import { COUNTED_THINGS } from '../counted-things.ts';
import { CURRENCIES, CURRENCY_SIGNS } from '../currencies.ts';
import { firstOf } from '../first-of.ts';
import { hedgeBeside } from '../hedge.ts';
import { labelBefore } from '../label-before.ts';
import { HALF } from '../minutes-of-match.ts';
import { exact, type Numeral } from '../numeral.ts';
import { type Quantity, type Reading, readingsOf } from '../quantity.ts';
import { reworded } from '../reworded.ts';
import { EASTERN_SCALES, shareUnits } from '../share-units.ts';
import { UNITS } from '../units.ts';
import { halfWidth } from './half-width.ts';
import { JAPANESE_UNITS } from './japanese-units.ts';
import { KANJI_FIGURES, MAY_HAVE_KANJI_FIGURES } from './kanji-figures.ts';
import { readJapaneseDates } from './read-dates.ts';
import { readJapaneseTimes } from './read-times.ts';
import { scanJapaneseNumerals } from './scan-numerals.ts';

const BEFORE = 12;
const AFTER = 16;
/** Addresses hold figures nobody translates. */
const ADDRESS = /https?:\/\/[\w./?=&%#~:;,+@!$'()*-]+|[\w.+-]+@[\w-]+\.[\w.]+/g;

/** Newspapers write ４・２％. Of days or games (2・3日) the dot stands between two figures. */
const DOT_DECIMAL =
  /(?<=\d)・(?=\d+(?:[%倍億万兆秒]|パーセント|ポイント|ゲーム|キロ|メートル|トン|センチ|ミリ|ヘクタール|マイル|ドル|ユーロ|ポンド|円|元|ウォン))/g;

/** What an index is called in Japanese alone. */
const INDEX_NAME = /ダウ(?:・?ジョーンズ)?(?:工業株)?(?:平均)?30種|日経(?:平均)?225種?/g;

/** The figures of a Japanese text, in order. */
export function readJapanese(japanese: string): Quantity[] {
  const text = halfWidth(japanese);
  if (!MAY_HAVE_KANJI_FIGURES.test(text)) return readFigures(text);
  const { words, placed } = reworded(text, KANJI_FIGURES);
  return readFigures(words).map(placed);
}

function readFigures(halfWide: string): Quantity[] {
  const text = halfWide
    .replace(ADDRESS, (address) => ' '.repeat(address.length))
    .replace(DOT_DECIMAL, '.')
    .replace(INDEX_NAME, (name) => name.replace(/\d/g, ' '));
  const times = readJapaneseTimes(text);
  const dates = readJapaneseDates(text).filter((date) => !overlaps(date, times));
  const taken = [...dates, ...times];
  const figures = scanJapaneseNumerals(text)
    .filter((numeral) => !overlaps(numeral, taken))
    .map((numeral) => classify(numeral, text));
  const written = [...taken, ...figures].sort((a, b) => a.start - b.start);
  return shareUnits(compoundsIn(written, text), text, JAPANESE_JOIN, EASTERN_SCALES);
}

/** 71ドル29セント, 2メートル6センチ, 1年3カ月: one figure. Other languages' texts have spaces between. */
function compoundsIn(figures: readonly Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const part of figures) {
    const first = joined.at(-1);
    const isNext =
      first !== undefined && /^(?:と| *)$/.test(text.slice(first.end, part.start)) && !isDaily(first, part);
    const total = isNext ? (totalOf(first, part) ?? centimetresIn(first, part, text) ?? inningsOf(first, part)) : null;
    if (first === undefined || total === null) joined.push(part);
    else joined.splice(-1, 1, { ...first, ...total, others: [], end: part.end, step: part.step, ...hedgeOf(part) });
  }
  return joined;
}

/** 1日6時間: six hours of each day. */
const isDaily = (first: Quantity, part: Quantity): boolean =>
  first.value === 1 && part.kind === 'duration' && readingsOf(first).some(({ unit }) => unit === 'day');

/** 2メートル10, 1メートル99: athletics leave the centimetres unnamed. */
function centimetresIn(first: Quantity, part: Quantity, text: string): Reading | null {
  const written = text.slice(part.start, part.end);
  if (first.kind !== 'measure' || first.unit !== 'm' || part.kind !== 'number' || !/^\d{2}$/.test(written)) return null;
  if (part.start !== first.end || !Number.isInteger(first.value)) return null;
  return { kind: 'measure', value: exact(first.value + part.value / 100), unit: 'm' };
}

/** 3回2/3: of baseball, three innings and two thirds. */
const inningsOf = (first: Quantity, part: Quantity): Reading | null =>
  first.unit === 'time' && part.kind === 'fraction' && part.value < 1 && part.start === first.end
    ? { kind: 'count', value: exact(first.value + part.value), unit: 'time' }
    : null;

const hedgeOf = ({ hedge }: Quantity): Pick<Quantity, 'hedge'> => (hedge === undefined ? {} : { hedge });

const JAPANESE_JOIN =
  /^[^\d、。がをはも]{0,3}?\s*(?:-|–|—|―|─|~|～|〜|−|から|対|と|、|・|や|および|または|または、|ないし|か|×|x|\/|:|,)\s*(?:約)?$/;

const overlaps = (one: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean =>
  others.some((other) => one.start < other.end && other.start < one.end);

function classify(numeral: Numeral, text: string): Quantity {
  const before = text.slice(Math.max(0, numeral.start - BEFORE), numeral.start);
  const after = text.slice(numeral.end, numeral.end + AFTER);
  const [first = { kind: 'number', value: numeral.value, unit: null }, ...others] = readingsFor(numeral, before, after);
  const hedge = hedgeBeside(before, after);
  return {
    ...first,
    others,
    start: numeral.start,
    end: numeral.end + unitLength(after),
    step: numeral.step,
    ...labelBefore(before),
    ...(hedge === null ? {} : { hedge }),
  };
}

const escaped = (sign: string): string => sign.replace(/[$]/g, '\\$&');
const SIGN_BEFORE = new RegExp(
  `(${CURRENCY_SIGNS.map(([sign]) => escaped(sign))
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s?$`,
);
const SIGNS = new Map(CURRENCY_SIGNS);
/** 100余人, 20数カ国. */
const FILLER = '^(?:余り?|数|超|強|弱)?\\s?';
const moneyNamed = firstOf(
  CURRENCIES.map((currency) => [currency.japanese, currency] as const),
  `${FILLER}(?:の)?`,
  '',
  'u',
);
const unitsNamed = firstOf(JAPANESE_UNITS, FILLER, '', '');
const thingNamed = firstOf(
  COUNTED_THINGS.map(({ id, japanese }) => [japanese, id] as const),
  `${FILLER}(?:の)?`,
  '',
  '',
);
const ORDINAL_AFTER =
  /^(?:番目|番手|位(?!置)|世(?!紀|界|帯|代)|号(?!室)|年生(?![きま息存])|代目|等|周年|[回度つ人件本個社年日冊作試合得点号枚台週月期曲勝敗]{1,2}目|[かカヵケヶ][国月所]目)/;
/** Units and counters in the span of a finding: a figure is read with what it counts. */
const SHOWN =
  /^(?:パーセント|%|[ァ-ヶー]{2,6}|[万億兆]|世紀|[かカヵケヶ箇]月|時間|週間|年間|日間|年代|[人件社回度年月日歳円元点位倍割個本台票名秒分時世代期校機隻頭匹発階](?!湾)|km|kg|cm|mm|m|g)/;
const unitLength = (after: string): number => SHOWN.exec(after)?.[0].length ?? 0;
const SPEED_BEFORE: [RegExp, Record<string, string>][] = [
  [/(?:時速|毎時)[約およそ ]*$/, { km: 'km/h', mile: 'mph', m: 'm/h', knot: 'knot' }],
  [/(?:秒速|毎秒|風速)(?:\d+(?:マイル|ノット|キロ)[(（])?[約およそ ]*$/, { m: 'm/s', km: 'km/s', mile: 'mile/s' }],
];

/** From here on pounds are money. */
const HEAVIEST = 1e7;

function readingsFor(numeral: Numeral, before: string, after: string): Reading[] {
  const { value, form } = numeral;
  const sign = SIGN_BEFORE.exec(before)?.[1];
  if (sign !== undefined) return [{ kind: 'money', value, unit: SIGNS.get(sign) ?? null }];
  const money = moneyAfter(value, after);
  if (form === 'vague') {
    return [
      {
        kind: 'vague',
        value,
        unit: money?.unit ?? unitsAfter(after)[0] ?? (/^年/.test(after) ? 'year' : thingAfter(after)),
      },
    ];
  }
  const measures = measuresAfter(value, before, after);
  if (money !== null) return [money, ...(money.unit === 'pound' && value < HEAVIEST ? [measured(value, 'lb')] : [])];
  if (/^\s?(?:%|パーセント|㌫|ポイント%)/.test(after)) return [{ kind: 'percent', value, unit: null }];
  if (/^\s?(?:ベーシスポイント|bps?)/.test(after)) return [{ kind: 'percent', value: exact(value / 100), unit: null }];
  if (/^割(?![りっ合])/.test(after)) return [{ kind: 'percent', value: exact(value * 10), unit: null }];
  if (form === 'fraction') return [{ kind: 'fraction', value, unit: null }, ...measures];
  if (/^世紀/.test(after)) {
    const century: Reading = { kind: 'century', value, unit: null };
    return /^世紀(?:半|前|後(?!半)|以上|近く|余|ぶり|にわた|の間|を超|ほど)/.test(after)
      ? [century, { kind: 'duration', value: value * 100, unit: 'year' }]
      : [century];
  }
  if (/^年代/.test(after)) return [{ kind: 'decade', value, unit: null }];
  if (/^(?:歳|才)?代(?![目表])/.test(after) && value <= 100) {
    return [
      { kind: 'decade', value, unit: null },
      { kind: 'ordinal', value, unit: null },
    ];
  }
  if (/^[歳才]/.test(after)) {
    const half = /^[歳才]半/.test(after) ? 0.5 : 0;
    return [{ kind: 'age', value: value + half, unit: null }];
  }
  if (/第$/.test(before) || ORDINAL_AFTER.test(after))
    return [{ kind: 'ordinal', value, unit: thingAfter(after) }, ...laterReadings(value, after)];
  if (/^倍/.test(after)) return [{ kind: 'multiple', value, unit: 'time' }];
  if (
    /^度(?![をと])/.test(after) ||
    (/^度/.test(after) &&
      (!Number.isInteger(value) || value > (/^度と/.test(after) ? TWICE : OFTEN) || HEAT_BEFORE.test(before)))
  )
    return degrees(value, before);
  if (measures.length > 0) return withHalf([...measures, ...inSecondHalf(measures, before)], after);
  if (/^年(?!号|齢)/.test(after)) return years(value, before, after);
  if (/^月/.test(after)) return [{ kind: 'duration', value, unit: 'month' }];
  if (/^日(?![本曜])/.test(after)) return withHalf([{ kind: 'duration', value, unit: 'day' }], after);
  if (/^ダース/.test(after)) return [{ kind: 'count', value: value * 12, unit: null }];
  const thing = /勝ち点$/.test(before) ? 'point' : thingAfter(after);
  // A point of an index or of percent: the words leave it open.
  if (/^\s?ポイント/.test(after)) {
    return [
      { kind: 'count', value, unit: thing },
      { kind: 'percent', value, unit: null },
    ];
  }
  if (/^つ/.test(after)) return [{ kind: 'count', value, unit: thingAfter(after.replace(/^つの?/, '')) }];
  if (isBracketed(before, after) && value >= YOUNGEST && value <= OLDEST)
    return [
      { kind: 'age', value, unit: null },
      ...(PERSON_BEFORE.test(before) ? [] : [{ kind: 'number' as const, value, unit: null }]),
    ];
  const year: Reading[] =
    /^シーズン/.test(after) && value >= FIRST_SEASON && value <= LAST_YEAR
      ? [{ kind: 'date', value, unit: null, date: { year: value } }]
      : [];
  return [{ kind: thing === null ? 'number' : 'count', value, unit: thing }, ...year];
}

const SPAN_OF: Record<string, string> = { 年: 'year', 月: 'month', 週: 'week', 日: 'day' };

/** 18日目: 18 days on. */
function laterReadings(value: number, after: string): Reading[] {
  const unit = SPAN_OF[/^[かカヵケヶ]?([年月週日])目/.exec(after)?.[1] ?? ''];
  return unit === undefined ? [] : [{ kind: 'duration', value, unit }];
}

/** 孫さん(83): of a person the figure in brackets is the age. */
const PERSON_BEFORE = /(?:さん|氏|被告|容疑者|選手|監督|教授|議員|首相|大統領|社長|[ァ-ヴー]{2,})[(（]$/;
const isBracketed = (before: string, after: string): boolean => /[(（]$/.test(before) && /^[)）]/.test(after);
const YOUNGEST = 3;
const OLDEST = 115;

function moneyAfter(value: number, after: string): Reading | null {
  const found = moneyNamed(after);
  return found === undefined ? null : { kind: 'money', value: exact(value * (found.factor ?? 1)), unit: found.code };
}

const unitsAfter = (after: string): string[] => unitsNamed(after) ?? [];
const thingAfter = (after: string): string | null => thingNamed(after) ?? null;

function measuresAfter(value: number, before: string, after: string): Reading[] {
  const units = unitsAfter(after);
  const speed = SPEED_BEFORE.find(([words]) => words.test(before))?.[1];
  const read = withColder(
    units.map((unit) => measured(value, speed?.[unit] ?? unit)),
    before,
  );
  if (speed === undefined) return read;
  // 風速105マイル: a speed all the same, by the hour.
  return [...read, ...(/風速/.test(before) && units.includes('mile') ? [measured(value, 'mph')] : [])];
}

const measured = (value: number, unit: string): Reading => ({
  kind: UNITS[unit]?.dimension === 'duration' ? 'duration' : 'measure',
  value,
  unit,
});

/** 後半10分: the 55th minute. */
const inSecondHalf = (measures: readonly Reading[], before: string): Reading[] =>
  SECOND_HALF.test(before)
    ? measures.flatMap((one) => (one.unit === 'minute' ? [{ ...one, value: one.value + HALF }] : []))
    : [];
const SECOND_HALF = /後半$/;

/** 2時間半, 3か月半. */
function withHalf(measures: Reading[], after: string): Reading[] {
  return /^[^\d、。と]{1,3}半/.test(after)
    ? measures.map((reading) => ({ ...reading, value: reading.value + 0.5 }))
    : measures;
}

/** 2度と, 3度を: times of something. */
const OFTEN = 9;
const TWICE = 2;
const HEAT_BEFORE = /(?:氷点下|零下|マイナス|摂氏|華氏)(?:約|およそ)?$/;

/** Times or degrees; of heat where the words say so, else of either scale or of an angle. */
function degrees(value: number, before: string): Reading[] {
  const heat = (unit: string): Reading => ({ kind: 'measure', value, unit });
  if (/摂氏(?:約)?$/.test(before)) return [heat('°C')];
  if (/華氏(?:約)?$/.test(before)) return [heat('°F')];
  return withColder([{ kind: 'count', value, unit: 'time' }, heat('degree'), heat('°C'), heat('°F')], before);
}

const BELOW_ZERO = /(?:氷点下|零下|マイナス|[-−])(?:約|およそ)?$/;

/** Degrees below zero may be converted, too. What is written without its sign (`10 degrees below zero`) stays. */
const withColder = (readings: Reading[], before: string): Reading[] =>
  BELOW_ZERO.test(before)
    ? [...readings, ...readings.flatMap((one) => (/^°/.test(one.unit ?? '') ? [{ ...one, value: -one.value }] : []))]
    : readings;

/** 2017シーズン names a year, 20シーズン counts them. */
const FIRST_SEASON = 1850;
/** Beyond it, a figure is hardly ever a year of the calendar. */
const LAST_YEAR = 2100;

function years(value: number, before: string, after: string): Reading[] {
  const half = /^年半/.test(after) ? 0.5 : 0;
  const stretch: Reading = { kind: 'duration', value: value + half, unit: 'year' };
  const year: Reading = { kind: 'date', value, unit: null, date: { year: value } };
  if (/(?:紀元前|紀元|西暦)(?:約)?$/.test(before)) return [year];
  // 3,000年後, 100年前: no year of the calendar, but 1990年後半 is one.
  if (/^年(?:後(?!半)|前(?![半後]))/.test(after)) return [stretch];
  return value <= LAST_YEAR ? [stretch, year] : [stretch];
}

import { dateReading } from '../english/read-dates.ts';
import type { DateParts, Quantity, Reading } from '../quantity.ts';

/** First year of each era, minus one. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
/** Behind 年 or 日 these make a stretch of time of it. */
const STRETCH = '(?:間|連続|以上|以内|未満|ぶり|余り|あまり|がかり|越し|近く|目|生|弱|強|半|分(?!け)|はかか|かか)';

const DATE = new RegExp(
  [
    String.raw`(?<era>令和|平成|昭和|大正|明治)(?<eraYear>元|\d{1,2})年(?:度)?(?:の|\s)?(?:(?<eraMonth>\d{1,2})月(?:(?<eraDay>\d{1,2})日)?)?`,
    String.raw`(?<![\d.,])(?<iso>(?:1\d|20)\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9]))(?!\d)`,
    String.raw`(?<![\d.,])(?<event>(?:1[0-2]|[1-9])[・.](?:3[01]|[12]\d|[1-9]))(?=(?:米国?|の)?(?:同時|多発|テロ|事件|震災|以[降後]))`,
    String.raw`(?<![\d.,万億])(?<year>(?:1\d|20|21)\d{2}|\d{2,3}(?=年\d{1,2}月))年(?!${STRETCH}|代|前(?![半後])|後(?!半))(?:度)?(?:の|\s)?(?:(?<yearMonth>1[0-2]|0?[1-9])月(?!間)(?:の|\s)?(?:(?<yearDay>3[01]|[12]\d|0?[1-9])日)?)?`,
    String.raw`(?<![\d.,万億])(?<month>1[0-2]|0?[1-9])月(?!間|目)(?:の|\s)?(?:(?<day>3[01]|[12]\d|0?[1-9])日(?!間))?`,
    String.raw`(?<![\d.,万億])(?<lone>3[01]|[12]\d|0?[1-9])日(?!${STRETCH}|[後前本])`,
  ].join('|'),
  'g',
);

/** Dates, whole or in part. `14日` alone may be a stretch of days. */
export function readJapaneseDates(text: string): Quantity[] {
  return [...text.matchAll(DATE)].map((match) => {
    const groups = match.groups ?? {};
    const others: Reading[] = [];
    let parts: DateParts;
    if (groups.era !== undefined) {
      const year = (ERAS[groups.era] ?? 0) + (groups.eraYear === '元' ? 1 : Number(groups.eraYear));
      parts = partsOf(String(year), groups.eraMonth, groups.eraDay);
    } else if (groups.iso !== undefined) {
      const [year, month, day] = groups.iso.split(/[-/.]/);
      parts = partsOf(year, month, day);
    } else if (groups.event !== undefined) {
      const [month, day] = groups.event.split(/[・.]/);
      parts = partsOf(undefined, month, day);
    } else if (groups.lone !== undefined) {
      parts = partsOf(undefined, undefined, groups.lone);
      others.push({ kind: 'duration', value: Number(groups.lone), unit: 'day' });
    } else {
      parts = partsOf(groups.year, groups.yearMonth ?? groups.month, groups.yearDay ?? groups.day);
    }
    return { ...dateReading(parts), others, start: match.index, end: match.index + match[0].length, step: 1 };
  });
}

function partsOf(year?: string, month?: string, day?: string): DateParts {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

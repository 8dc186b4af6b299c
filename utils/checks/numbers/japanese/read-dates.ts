import { dateReading } from '../english/read-dates.ts';
import type { DateParts, Quantity, Reading } from '../quantity.ts';

/** First year of each era since 1573, minus one. */
const ERAS: Record<string, number> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  慶応: 1864,
  元治: 1863,
  文久: 1860,
  万延: 1859,
  安政: 1853,
  嘉永: 1847,
  弘化: 1843,
  天保: 1829,
  文政: 1817,
  文化: 1803,
  享和: 1800,
  寛政: 1788,
  天明: 1780,
  安永: 1771,
  明和: 1763,
  宝暦: 1750,
  寛延: 1747,
  延享: 1743,
  寛保: 1740,
  元文: 1735,
  享保: 1715,
  正徳: 1710,
  宝永: 1703,
  元禄: 1687,
  貞享: 1683,
  天和: 1680,
  延宝: 1672,
  寛文: 1660,
  万治: 1657,
  明暦: 1654,
  承応: 1651,
  慶安: 1647,
  正保: 1643,
  寛永: 1623,
  元和: 1614,
  慶長: 1595,
  文禄: 1591,
  天正: 1572,
};
/** Of an older era the year is told beside that of the calendar: 貞観11年(869年). */
const OLD_ERA = String.raw`\p{sc=Han}{2,4}(?:元|\d{1,2})年`;
/** 懲役12年6月, うち1年6月: months that somebody serves. The year of a date has two digits at least. */
const PRISON = String.raw`(?:(?:懲役|禁[錮固]|拘禁刑|同)\d|(?<!\d))\d年`;
/** Behind 年 or 日 these make a stretch of time of it. */
const STRETCH =
  '(?:間|連続|以上|以内|未満|ぶり|余り|あまり|がかり|越し|近く|目|生|弱|強|半|分(?!け)|はかか|かか|[あ当]たり|につき|平均|券|乗車|周遊|帰り)';

/** 1200年の歴史: a stretch of time, too. */
const AGES = /^の?(?:歴史|伝統|歳月|年月)/;

const DATE = new RegExp(
  [
    String.raw`(?<era>${Object.keys(ERAS).join('|')})(?<eraYear>元|\d{1,2})年(?:度)?(?:の|\s)?(?:(?<eraMonth>\d{1,2})月(?:(?<eraDay>\d{1,2})日)?)?`,
    String.raw`${OLD_ERA}[(（](?<afterEra>\d{3,4})年?[)）]|(?<beforeEra>\d{3,4})年?[(（]${OLD_ERA}[)）]`,
    String.raw`(?<![\d.,])(?<iso>(?:1\d|20)\d{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9]))(?!\d)`,
    String.raw`(?<![\d.,])(?<event>(?:1[0-2]|[1-9])[・.](?:3[01]|[12]\d|[1-9]))(?=(?:米国?|の)?(?:同時|多発|テロ|事件|震災|以[降後]))`,
    String.raw`(?<=(?<century>1[89]|20)\d{2}年?[～〜~–―-])(?<shortYear>\d{2})年(?!間)(?:度)?`,
    String.raw`(?<!\d[.,]|[\d万億])(?<year>(?:1\d|20|21)\d{2}|\d{2,3}(?=年\d{1,2}月))年(?!${STRETCH}|代|前(?![半後])|後(?!半))(?:度)?(?:の|\s)?(?:(?<yearMonth>1[0-2]|0?[1-9])月(?!間)(?:の|\s)?(?:(?<yearDay>3[01]|[12]\d|0?[1-9])日)?)?`,
    String.raw`(?<!\d[.,]|[\d万億]|${PRISON})(?<month>1[0-2]|0?[1-9])月(?!間|目)(?:の|\s)?(?:(?<day>3[01]|[12]\d|0?[1-9])(?:日(?!間)|(?=(?:[、・]\d{1,2}){1,4}(?:日|の両日))))?`,
    String.raw`(?<=月(?:の|\s)?\d{1,2}(?:[、・]\d{1,2})*[、・])(?<listed>3[01]|[12]\d|0?[1-9])(?=(?:[、・]\d{1,2})+(?:日|の両日))`,
    String.raw`(?<!\d[.,]|[\d万億])(?<lone>3[01]|[12]\d|0?[1-9])(?:日(?!${STRETCH}|[後前本曜])|(?=の両日))`,
  ].join('|'),
  'gu',
);

/** Dates, whole or in part. `14日` alone may be a stretch of days. */
export function readJapaneseDates(text: string): Quantity[] {
  return [...text.matchAll(DATE)].map((match) => {
    const groups = match.groups ?? {};
    const others: Reading[] = [];
    let parts: DateParts;
    const calendar = groups.afterEra ?? groups.beforeEra;
    if (calendar !== undefined) {
      parts = partsOf(calendar);
    } else if (groups.era !== undefined) {
      const year = (ERAS[groups.era] ?? 0) + (groups.eraYear === '元' ? 1 : Number(groups.eraYear));
      parts = partsOf(String(year), groups.eraMonth, groups.eraDay);
    } else if (groups.iso !== undefined) {
      const [year, month, day] = groups.iso.split(/[-/.]/);
      parts = partsOf(year, month, day);
    } else if (groups.event !== undefined) {
      const [month, day] = groups.event.split(/[・.]/);
      parts = partsOf(undefined, month, day);
    } else if (groups.shortYear !== undefined) {
      parts = partsOf(`${groups.century}${groups.shortYear}`);
    } else if (groups.listed !== undefined) {
      parts = partsOf(undefined, undefined, groups.listed);
    } else if (groups.lone !== undefined) {
      parts = partsOf(undefined, undefined, groups.lone);
      // The last of several days (6、7、9日) is no stretch of time.
      if (!/月(?:\d{1,2}[、・])+$/.test(text.slice(0, match.index)))
        others.push({ kind: 'duration', value: Number(groups.lone), unit: 'day' });
    } else {
      parts = partsOf(groups.year, groups.yearMonth ?? groups.month, groups.yearDay ?? groups.day);
    }
    if (
      groups.year !== undefined &&
      groups.yearMonth === undefined &&
      AGES.test(text.slice(match.index + match[0].length))
    )
      others.push({ kind: 'duration', value: Number(groups.year), unit: 'year' });
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

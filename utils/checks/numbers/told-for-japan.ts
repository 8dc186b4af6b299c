import type { Match } from './match-quantities.ts';
import type { Quantity } from './quantity.ts';
import { isYenRate } from './yen-rates.ts';

/** 7000万ドル(約100億円): added by the translator; gives what it was converted from. */
export function convertedFrom(target: Quantity, matches: readonly Match[], text: string): Quantity | undefined {
  if (target.kind !== 'money') return undefined;
  return matches.find(
    ({ target: beside, source }) =>
      source !== null &&
      beside.kind === 'money' &&
      beside.unit !== target.unit &&
      target.start - beside.end <= 4 &&
      // 1ドル=150円 is a rate.
      /[(（]/.test(text.slice(beside.end, target.start)),
  )?.target;
}

/** 0915GMT(日本時間15日午後6時15分): told for readers in Japan; zones are whole or half hours apart, and there it may be the next day. */
export const isMomentInJapan = (target: Quantity, text: string, own: readonly Quantity[]): boolean =>
  isDayInJapan(target, text, own) ||
  (target.kind === 'time' &&
    /日本時間(?:\d{1,2}月)?(?:\d{1,2}日)?[^\d。]{0,6}$/.test(text.slice(0, target.start)) &&
    own.some(({ kind, value }) => kind === 'time' && (value - target.value) % HALF_HOUR === 0));
const HALF_HOUR = 30;
const isDayInJapan = ({ kind, start, end }: Quantity, text: string, own: readonly Quantity[]): boolean =>
  kind === 'date' &&
  /日本時間$/.test(text.slice(0, start)) &&
  /^[^\d。]{0,4}[\d１-９]{1,2}時/.test(text.slice(end)) &&
  own.some((one) => one.kind === 'time');

/** Whether the yen may have been paid for it; null where nobody can tell. */
export const yenRateOf = (target: Quantity, from: Quantity): boolean | null =>
  target.unit === 'JPY' ? isYenRate(target.value, from.value, from.unit) : null;

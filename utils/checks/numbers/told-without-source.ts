import { isSmall } from './is-small.ts';
import { type Quantity, readingsOf } from './quantity.ts';

/** One is as often grammar as a figure, and 2人, 2頭, 2社 are a couple, they, or somebody and a friend. */
export const isFree = (target: Quantity): boolean =>
  isSmall(target) &&
  target.kind !== 'multiple' &&
  (target.value <= 1 || (target.value === 2 && target.kind === 'count' && target.unit !== null));

/** 1点も奪えず: no figure, but none. 2型糖尿病: a name. */
export const isNone = ({ value, end }: Quantity, text: string): boolean =>
  /^型(?=[一-龠])/.test(text.slice(end)) ||
  (value === 1 && /^[^\d、。]{0,2}も[^。]{0,12}(?:な[いかく]|ず|ん)/.test(text.slice(end)));

/** 1ドル=150円, 1日2回, 1日の売買代金: of what is told by the piece Japanese names the piece, where the original does not name another. */
export const isUnit = ({ value, kind, start }: Quantity, text: string, own: readonly Quantity[]): boolean =>
  value === 1 &&
  !own.some((one) => one.implied === true && readingsOf(one).some((its) => its.kind === kind && its.value === 1)) &&
  /^[1１一](?:[^\d、。]{1,10}(?:[=＝]|当たり|あたり|につき)|日(?:の(?:売買|取引|出来高|平均)|平均|単位|に?(?:約|計)?[\d１-９]+[回便本]))/.test(
    text.slice(start),
  );

/** 2位に5点差: whom a winner left behind is often added. */
export const isOnPodium = ({ unit, value }: Quantity): boolean => unit === 'rank' && value <= 3;

const REMAINDER = /(?:残り|残る|残された|ほか|他|あと)の?\s*$/;

/** 残りの3都市: what is left of a number that was just told; where the original leaves a figure over too, that is the one meant. */
export const isRemainder = ({ start }: Quantity, text: string): boolean => REMAINDER.test(text.slice(0, start));

const LIST_MARK = /[、，・]|と|や|および|及び/u;
const NAME = /^[\p{sc=Kana}\p{sc=Han}ー＝A-Za-z.\s]+$/u;

/** A、B、Cの3都市: the text counts what it has just listed, names all of them. */
export function isListed({ value, start }: Quantity, text: string): boolean {
  const before = /([^。「」]*)の$/.exec(text.slice(0, start))?.[1];
  if (before === undefined || value < 2) return false;
  const parts = before.split(LIST_MARK);
  const listed = parts.slice(-value);
  const [earlier] = parts.slice(-value - 1, -value);
  return listed.length === value && listed.every((part) => NAME.test(part)) && !NAME.test(earlier ?? '');
}

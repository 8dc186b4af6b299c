import { exact } from './numeral.ts';
import type { Hedge } from './quantity.ts';
import { inBase, type Unit } from './units.ts';

/** What floating point leaves between two ways to the same value. */
const DUST = 1e-9;
/** A rounded figure may be this far from the exact one; further off it is another figure. */
const ROUNDED = 0.05;
/** A converted figure may be rounded harder: 100 miles are 160 km, 5 miles 8 km. */
const CONVERTED = 0.07;

export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= DUST * Math.max(Math.abs(a), Math.abs(b));

/** The same value, or one the hedge (約, 超, 近く) makes right: 約120万 of 1,198,432. */
export function sameValue(target: number, source: number, hedge: Hedge | undefined): boolean {
  if (equal(target, source)) return true;
  if (hedge === undefined || Math.abs(target - source) > ROUNDED * Math.abs(source)) return false;
  const place = lastPlace(target);
  if (lastPlace(source) >= place) return false;
  const off = source - target;
  if (hedge === 'over') return off > 0 && off < place;
  if (hedge === 'under') return off < 0 && -off < place;
  return Math.abs(off) <= place / 2;
}

/** Half of the last place, and what a second rounding adds. */
const ROUNDING = 0.55;

/** Metres and kilometres: one is a power of ten of the other. */
const areDecimal = (a: Unit, b: Unit): boolean => Number.isInteger(exact(Math.log10(a.factor / b.factor)));

/** One value in two units of a dimension, within what rounding to the digits written takes away; to a five, it takes twice as much. */
export function sameMeasure(target: number, targetUnit: Unit, source: number, sourceUnit: Unit): boolean {
  const [a, b] = [inBase(target, targetUnit), inBase(source, sourceUnit)];
  if (equal(a, b)) return true;
  const off = Math.abs(a - b);
  const place = lastPlace(target);
  const inUnit = off / targetUnit.factor;
  // Of degrees a whole one is much.
  if (targetUnit.offset !== undefined || sourceUnit.offset !== undefined) return inUnit <= place * ROUNDING;
  if (off > CONVERTED * Math.abs(b)) return false;
  const toFive = Math.round(Math.abs(target) / place) % 10 === 5 && !areDecimal(targetUnit, sourceUnit);
  return inUnit < place * (toFive ? 1 : ROUNDING);
}

/** Worth of the last digit that is no zero: 10,000 for 1,230,000 and 0.1 for 2.5. */
function lastPlace(value: number): number {
  if (value === 0) return 1;
  const digits = Math.abs(value).toPrecision(12);
  let place = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 11);
  const bare = digits.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '');
  const zeros = /0*$/.exec(bare)?.[0].length ?? 0;
  place *= 10 ** (zeros + 12 - bare.length);
  return place;
}

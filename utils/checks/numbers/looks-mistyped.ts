import { LOOSE_KINDS, type Quantity } from './quantity.ts';

/**
 * Borne out only by another part of the article, while its own sentences have a figure of its kind left that differs by one digit or
 * a zero: a slip, not a fact from elsewhere.
 */
export function looksMistyped(target: Quantity, source: Quantity): boolean {
  if (target.kind !== source.kind && !(LOOSE_KINDS.has(target.kind) && LOOSE_KINDS.has(source.kind))) return false;
  if (target.unit !== source.unit && target.unit !== null && source.unit !== null) return false;
  if (target.date !== undefined && source.date !== undefined) {
    const { year, month, day } = target.date;
    const { date } = source;
    if ([year === date.year, month === date.month, day === date.day].filter(Boolean).length < 2) return false;
    return year === date.year || isOneDigitOff(String(year), String(date.year));
  }
  const [a, b] = [String(target.value), String(source.value)];
  if (withoutZeros(a) === withoutZeros(b)) return a !== b;
  return isOneDigitOff(a, b);
}

const isOneDigitOff = (a: string, b: string): boolean =>
  a.length > 1 && a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;

/** So that ten times a figure looks like it. */
const withoutZeros = (value: string): string => value.replace('.', '').replace(/^0+|0+$/g, '');

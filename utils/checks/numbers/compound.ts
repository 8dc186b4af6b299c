import { sameCurrency } from './currencies.ts';
import { exact } from './numeral.ts';
import { type Quantity, type Reading, readingsOf } from './quantity.ts';
import { UNITS } from './units.ts';

/** Cents, pence and sen to the dollar, pound and yen. */
const HUNDREDTHS = 100;

/**
 * What `5 feet` and `10 inches`, 71ドル and 29セント, 1歳 and 8か月 say together: in the smaller unit, money in the main one. Null where
 * the second is no part of the first's unit, or too large to be one.
 */
export function totalOf(first: Quantity, second: Quantity): Reading | null {
  for (const large of readingsOf(first)) {
    for (const small of readingsOf(second)) {
      const total = sum(large, small);
      if (total !== null) return total;
    }
  }
  return null;
}

function sum(large: Reading, small: Reading): Reading | null {
  if (large.kind === 'money' && small.kind === 'money') {
    const isCent = large.unit === 'EUR' && small.unit === 'dollar';
    if (!isCent && !sameCurrency(large.unit, small.unit)) return null;
    if (!Number.isInteger(large.value) || small.value <= 0 || small.value >= 1) return null;
    if (!Number.isInteger(exact(small.value * HUNDREDTHS))) return null;
    return { ...large, value: exact(large.value + small.value) };
  }
  const unit = UNITS[large.kind === 'age' ? 'year' : (large.unit ?? '')];
  const part = UNITS[small.unit ?? ''];
  if (unit === undefined || part === undefined || unit.dimension !== part.dimension) return null;
  if (unit.factor <= part.factor || small.value * part.factor >= unit.factor) return null;
  if (!['measure', 'duration'].includes(small.kind) || !['measure', 'duration', 'age'].includes(large.kind))
    return null;
  return { ...small, value: exact((large.value * unit.factor) / part.factor + small.value) };
}

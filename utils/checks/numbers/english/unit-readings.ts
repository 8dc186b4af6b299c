import { CURRENCIES, CURRENCY_SIGNS } from '../currencies.ts';
import { firstOf } from '../first-of.ts';
import { exact } from '../numeral.ts';
import type { Reading } from '../quantity.ts';
import { UNITS } from '../units.ts';
import { ENGLISH_UNITS } from './english-units.ts';

const FILLER =
  '(?:(?:Earth|Martian|solar|lunar|straight|consecutive|full|more|further|additional|long|short|successive|whole|working|business|calendar|extra|or so|odd|solid|short|fewer|less)\\s+)?';

const moneyNamed = firstOf(
  CURRENCIES.map((currency) => [currency.english, currency] as const),
  `^[\\s-]*(?:of\\s+)?${FILLER}`,
  '(?![a-z])',
  'i',
);

const SIGN_AFTER = /^\s?(€|£|USD|EUR|GBP|JPY|CNY|CHF|\$)/;

const CENTS_AFTER = /^\s?¢/;

export const SIGNS = new Map(CURRENCY_SIGNS);

const unitNamed = firstOf(ENGLISH_UNITS, `^[\\s-]?(?:of\\s+)?${FILLER}`, '(?![a-z]|-long)', 'i');

export function moneyAfter(value: number, after: string): Reading | null {
  if (CENTS_AFTER.test(after)) return { kind: 'money', value: exact(value / 100), unit: 'dollar' };
  const sign = SIGN_AFTER.exec(after)?.[1];
  if (sign !== undefined) return { kind: 'money', value, unit: SIGNS.get(sign) ?? null };
  const found = moneyNamed(after);
  return found === undefined ? null : { kind: 'money', value: exact(value * (found.factor ?? 1)), unit: found.code };
}

export const unitAfter = (after: string): string | null =>
  /^st\b/.test(after) ? 'stone' : /^['’′]\d/.test(after) ? 'foot' : (unitNamed(after) ?? null);

/** A litre on a square metre stands a millimetre high. */
const RAIN = /^[\s-]?(?:l|lit(?:er|re)s?) (?:(?:of|rain) )*(?:per|a|on every) (?:square met(?:er|re)|sq m|m2|m²)/i;

export function unitReadings(value: number, after: string): Reading[] {
  const unit = unitAfter(after);
  if (unit === null) return [];
  if (RAIN.test(after)) return [measured(value, unit), measured(value, 'mm')];
  // Degrees of heat or of an angle: the words around leave it open.
  if (unit === 'degree') return [measured(value, unit), measured(value, '°F'), measured(value, '°C')];
  return [measured(value, unit)];
}

/** `a mile`, `per hour`, `a dollar`: one of it. */
export const oneOf = (after: string): Reading[] => [...moneyReadings(1, after), ...unitReadings(1, after)];

export function moneyReadings(value: number, after: string): Reading[] {
  const money = moneyAfter(value, after);
  return money === null ? [] : [money];
}

export const measured = (value: number, unit: string): Reading => ({
  kind: UNITS[unit]?.dimension === 'duration' ? 'duration' : 'measure',
  value,
  unit,
});

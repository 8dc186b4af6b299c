import { equal, sameMeasure, sameValue } from './compare-values.ts';
import { isCurrency, sameCurrency } from './currencies.ts';
import { type DateParts, type Hedge, LOOSE_KINDS, type Reading } from './quantity.ts';
import { UNITS } from './units.ts';

/** How well two readings agree: not at all, in value alone, in what can be told, in everything. */
export type Agreement = 0 | 1 | 2 | 3;

/** A figure without a word behind it may be any of these. */
const OPEN_TO_BARE: ReadonlySet<string> = new Set(['age', 'duration', 'measure', 'time']);

/** Whether the target's reading says what the source's says. */
export function agree(target: Reading, source: Reading, hedge?: Hedge): Agreement {
  if (target.kind === source.kind) return agreeInKind(target, source, hedge);
  return agreeAcross(target, source, hedge);
}

function agreeInKind(target: Reading, source: Reading, hedge: Hedge | undefined): Agreement {
  const same = sameValue(target.value, source.value, hedge);
  switch (target.kind) {
    case 'money':
      if (!same) return 0;
      return sameCurrency(target.unit, source.unit) ? 3 : source.unit === null ? 2 : 0;
    case 'measure':
    case 'duration':
      return agreeInMeasure(target, source, same);
    case 'date':
      return agreeInDate(target.date ?? {}, source);
    case 'time':
      return equal(target.value, source.value) ||
        ((target.halfDay || source.halfDay) && target.value % 720 === source.value % 720)
        ? 3
        : 0;
    case 'decade':
      return target.value === source.value || openCentury(target.value, source.value) ? 3 : 0;
    case 'vague':
      return target.value === source.value && !differentUnits(target.unit, source.unit) ? 3 : 0;
    case 'count':
    case 'ordinal':
      if (!same) return 0;
      return target.unit !== null && target.unit === source.unit
        ? 3
        : target.unit === null || source.unit === null
          ? 2
          : 1;
    default:
      return same ? 3 : 0;
  }
}

/** 90年代 of the 1990s. */
const openCentury = (a: number, b: number): boolean => (a < 100 || b < 100) && a % 100 === b % 100;

/** Units of which one is known to be another: 数十億ドル is no 数十億円, and no 数十億人. */
const differentUnits = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (isCurrency(a) || isCurrency(b)) && !sameCurrency(a, b);

/** Units that one language may name more exactly than the other. */
const NAMED_SHORT: Record<string, string> = {
  'nautical-mile': 'mile',
  'km/h': 'km',
  'km/s': 'km',
  mph: 'mile',
  'mile/s': 'mile',
  'm/s': 'm',
};

function agreeInMeasure(target: Reading, source: Reading, same: boolean): Agreement {
  const { unit: a } = target;
  const { unit: b } = source;
  if (a === b) return same ? 3 : 0;
  if (a === null || b === null) return same ? 2 : 0;
  // `12.8 km or 8 miles per second`: the words say once that it is a speed.
  if (same && (NAMED_SHORT[a] === b || NAMED_SHORT[b] === a)) return 1;
  const [unit, other] = [UNITS[a], UNITS[b]];
  if (unit === undefined || other === undefined || unit.dimension !== other.dimension) return 0;
  return sameMeasure(target.value, unit, source.value, other) ? 2 : 0;
}

/** Every part the target names must be one of the source's, or one its words mean without naming. */
function agreeInDate(target: DateParts, source: Reading): Agreement {
  const parts = source.date ?? {};
  let [shared, missing] = [0, 0];
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [target[part], parts[part]];
    if (a === undefined) continue;
    if (b === undefined) {
      // `On Monday` means no year by itself, and 10年 is a stretch of time unless a year is named beside it.
      const isDay = part === 'year' && target.month === undefined && source.open?.includes('day') === true;
      if (source.open?.includes(part) !== true || (part === 'year' && a < 1000) || isDay) missing += 1;
    } else if (a === b || (part === 'year' && openCentury(a, b))) shared += 1;
    else return 0;
  }
  if (missing > 0) return 0;
  return shared > 0 ? 3 : 1;
}

function agreeAcross(target: Reading, source: Reading, hedge: Hedge | undefined): Agreement {
  const [a, b] = [target.kind, source.kind];
  // 1歳半 of an 18-month-old.
  if (a === 'age' && b === 'duration' && source.unit === 'month') return source.value === target.value * 12 ? 2 : 0;
  if (a === 'vague')
    return source.value >= target.value && source.value < target.value * 10 && LOOSE_KINDS.has(b) ? 1 : 0;
  if (b === 'vague') return 0;
  if (a === 'percent' && b === 'fraction') return sameValue(target.value, source.value * 100, hedge) ? 2 : 0;
  if (a === 'fraction' && b === 'percent') return sameValue(target.value * 100, source.value, hedge) ? 2 : 0;
  if (a === 'date' || b === 'date') return agreeWithYear(target, source);
  if (!sameValue(target.value, source.value, hedge)) return 0;
  // 3つ is never the third, and one season not the first player.
  if (a === 'count' && b === 'ordinal' && (target.unit === null || differ(target.unit, source.unit))) return 0;
  if (a === 'ordinal' && b === 'count' && target.unit !== null && differ(target.unit, source.unit)) return 0;
  if (LOOSE_KINDS.has(a) && LOOSE_KINDS.has(b)) return a === 'number' || b === 'number' ? 2 : 1;
  if (a === 'age' && b === 'duration') return source.unit === 'year' ? 2 : 0;
  if (a === 'duration' && b === 'age') return target.unit === 'year' ? 2 : 0;
  // Six hundredths, of a second: 0.06秒.
  if (a === 'duration' && b === 'fraction') return target.unit === 'second' ? 1 : 0;
  if (a === 'duration' && b === 'ordinal') return isCountedOff(target, source) ? 1 : 0;
  if (a === 'money' && isIndex(source)) return 1;
  if ((a === 'century' && b === 'ordinal') || (a === 'ordinal' && b === 'century')) return 1;
  if ((a === 'fraction' && target.value < 1 && LOOSE_KINDS.has(b)) || (b === 'fraction' && LOOSE_KINDS.has(a)))
    return 1;
  if (OPEN_TO_BARE.has(a) && b === 'number') return 1;
  // A Japanese figure that nothing names (88や90%) may be of any kind.
  return a === 'number' ? 1 : 0;
}

/** The tenth anniversary is 10年, and what happens in the 23rd minute happens at 23分. The first is no minute: it is everywhere. */
const isCountedOff = (target: Reading, source: Reading): boolean =>
  target.unit === 'year'
    ? source.unit === 'anniversary'
    : target.unit === 'minute' && source.unit === null && target.value > 1;

/** From here on a figure with decimals that nothing names is a share index, which Japanese tells in the currency: 3万8239.98ドル. */
const INDEX = 1000;
const isIndex = ({ kind, unit, value }: Reading): boolean =>
  (kind === 'count' && unit === 'point') || (kind === 'number' && value >= INDEX && !Number.isInteger(value));

const differ = (a: string, b: string | null): boolean => b !== null && a !== b;

/** `2008 Games` and 2008年: a year is told from a bare figure by its size alone. */
function agreeWithYear(target: Reading, source: Reading): Agreement {
  const [date, other] = target.kind === 'date' ? [target, source] : [source, target];
  const { year, month, day } = date.date ?? {};
  if (other.kind !== 'number' || year === undefined || month !== undefined || day !== undefined) return 0;
  return equal(year, other.value) ? 1 : 0;
}

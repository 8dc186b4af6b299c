import { exact } from './numeral.ts';
import type { Quantity, Reading } from './quantity.ts';
import { readingsOf } from './quantity.ts';

/** Kinds a bare figure can take over from the one it is joined to. */
const SHARED: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'measure',
  'duration',
  'age',
  'multiple',
  'count',
  'date',
]);
const LOOSE: ReadonlySet<string> = new Set(['number', 'count']);
const SCALES = [1e12, 1e9, 1e8, 1e6, 1e4, 1e3];

/**
 * `5 to 6 million dollars`, `3, 4 and 5 percent`, `from 5 percent to 6`: a figure without a unit may have that of the figure it is
 * joined to, and its scale; within `reach` characters also that of one before (`rose 5 percent, after 4 in May`). Added as further
 * readings: the words leave it open.
 */
export function shareUnits(quantities: Quantity[], text: string, join: RegExp, reach = 0): Quantity[] {
  const shared = quantities.map((quantity) => ({ ...quantity, others: [...quantity.others] }));
  const joined = (left: Quantity, right: Quantity) => join.test(text.slice(left.end, right.start));
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left === undefined || right === undefined || !joined(left, right)) continue;
    if (areAlike(left, right)) {
      left.pairedWithNext = true;
      right.pairedWithLast = true;
    }
    if (isBare(left)) left.others.push(...borrow(left, right));
  }
  let giver: Quantity | undefined;
  for (const quantity of shared) {
    if (giver !== undefined && isBare(quantity) && quantity.start - giver.end <= reach) {
      quantity.others.push(...borrow(quantity, giver));
    }
    if (SHARED.has(quantity.kind) && quantity.kind !== 'date') giver = quantity;
  }
  return withCurrency(shared);
}

/** Millions without a noun that is known are, beside sums of money, money too: `instead of 60 million, 85 million euros`. */
const SUM = 1e6;

function withCurrency(quantities: Quantity[]): Quantity[] {
  const currencies = new Set(quantities.filter(({ kind }) => kind === 'money').map(({ unit }) => unit));
  if (currencies.size === 0) return quantities;
  return quantities.map((one) => {
    const isOpen = LOOSE.has(one.kind) && one.unit === null && one.step >= SUM / 10 && one.value >= SUM;
    if (!isOpen || one.others.some(({ kind }) => kind === 'money')) return one;
    const sums = [...currencies].map((unit): Reading => ({ kind: 'money', value: one.value, unit }));
    return { ...one, others: [...one.others, ...sums] };
  });
}

/** `7–2` and `5 to 6 million` are pairs; in `$5 billion in 2023 and $4 billion` the year and the sum only meet. */
const areAlike = (left: Quantity, right: Quantity): boolean =>
  readingsOf(left).some(({ kind }) => readingsOf(right).some((other) => other.kind === kind)) ||
  (isBare(left) && borrow(left, right).length > 0) ||
  (isBare(right) && borrow(right, left).length > 0) ||
  // The nineteenth and twentieth centuries.
  (left.kind === 'ordinal' && right.kind === 'century');

const isBare = ({ kind, implied }: Quantity): boolean => implied !== true && kind === 'number';

function borrow(bare: Quantity, giver: Quantity): Reading[] {
  const scale = SCALES.find((one) => giver.step >= one && Math.abs(giver.value) >= one) ?? 1;
  return readingsOf(giver)
    .filter(({ kind }) => SHARED.has(kind))
    .flatMap(({ kind, unit, date }): Reading[] => {
      if (kind === 'date') return borrowedDate(bare.value, date);
      const plain: Reading = { kind, value: bare.value, unit };
      return scale === 1 || bare.value >= 1000 ? [plain] : [plain, { ...plain, value: exact(bare.value * scale) }];
    });
}

/** `May 3 to 5` and `1995～1996年`. */
function borrowedDate(value: number, date: Reading['date']): Reading[] {
  const reading = (parts: NonNullable<Reading['date']>): Reading => ({ kind: 'date', value, unit: null, date: parts });
  if (date?.day !== undefined && value <= 31) return [reading({ ...date, day: value })];
  if (date?.month !== undefined && date.day === undefined && value <= 12) return [reading({ ...date, month: value })];
  return date?.year !== undefined && value >= 1000 ? [reading({ year: value })] : [];
}

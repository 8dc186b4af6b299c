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
/** What a language calls its large figures by, largest first. */
export const WESTERN_SCALES = [1e12, 1e9, 1e6, 1e3];
export const EASTERN_SCALES = [1e16, 1e12, 1e8, 1e4];

/**
 * `5 to 6 million dollars`, `3, 4 and 5 percent`, `from 5 percent to 6`: a figure without a unit may have that of the figure it is
 * joined to, and its scale; within `reach` characters also that of one before (`rose 5 percent, after 4 in May`). Added as further
 * readings: the words leave it open.
 */
export function shareUnits(
  quantities: Quantity[],
  text: string,
  join: RegExp,
  scales: readonly number[],
  reach = 0,
): Quantity[] {
  const borrow = (bare: Quantity, giver: Quantity) => borrowed(bare, giver, scales);
  const shared = quantities.map((quantity) => ({ ...quantity, others: [...quantity.others] }));
  const joined = (left: Quantity, right: Quantity) => join.test(text.slice(left.end, right.start));
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left === undefined || right === undefined || !joined(left, right)) continue;
    if (areAlike(left, right, scales)) {
      left.pairedWithNext = true;
      right.pairedWithLast = true;
    }
    if (isBare(left)) left.others.push(...borrow(left, right));
  }
  let giver: Quantity | undefined;
  let share: Quantity | undefined;
  for (const quantity of shared) {
    if (giver !== undefined && isBare(quantity) && quantity.start - giver.end <= reach) {
      quantity.others.push(...borrow(quantity, giver));
    }
    // 12 percent over three years, and 7.5 offered.
    if (
      share !== undefined &&
      share !== giver &&
      isBare(quantity) &&
      !Number.isInteger(quantity.value) &&
      quantity.start - share.end <= reach
    )
      quantity.others.push(...borrow(quantity, share));
    if (quantity.kind === 'percent') share = quantity;
    if (SHARED.has(quantity.kind) && quantity.kind !== 'date') giver = quantity;
  }
  return withCurrency(shared);
}

/** Millions without a noun that is known are, beside sums of money, money too: `instead of 60 million, 85 million euros`. */
const SUM = 1e6;

function withCurrency(quantities: Quantity[]): Quantity[] {
  const currencies = new Set(quantities.filter(({ kind }) => kind === 'money').map(({ unit }) => unit));
  if (currencies.size === 0) return quantities.map(withOpenCurrency);
  return quantities.map((one) => {
    const isOpen = LOOSE.has(one.kind) && one.unit === null && one.step >= SUM / 10 && one.value >= SUM;
    if (!isOpen || one.others.some(({ kind }) => kind === 'money')) return one;
    const sums = [...currencies].map((unit): Reading => ({ kind: 'money', value: one.value, unit }));
    return { ...one, others: [...one.others, ...sums] };
  });
}

/** Of a company that earned 211 million the article said long before which money it counts in. */
const withOpenCurrency = (one: Quantity): Quantity =>
  one.kind === 'number' && one.step >= SUM / 10 && one.value >= SUM
    ? { ...one, others: [...one.others, { kind: 'money', value: one.value, unit: null }] }
    : one;

/** `7–2` and `5 to 6 million` are pairs; in `$5 billion in 2023 and $4 billion` the year and the sum only meet. */
const areAlike = (left: Quantity, right: Quantity, scales: readonly number[]): boolean =>
  readingsOf(left).some(({ kind }) => readingsOf(right).some((other) => other.kind === kind)) ||
  (isBare(left) && borrowed(left, right, scales).length > 0) ||
  (isBare(right) && borrowed(right, left, scales).length > 0) ||
  // The nineteenth and twentieth centuries.
  (left.kind === 'ordinal' && right.kind === 'century');

const isBare = ({ kind, implied }: Quantity): boolean => implied !== true && kind === 'number';

/** Of a scale at most so many decimals are written: 9.805 million. */
const DECIMALS = 1000;

function borrowed(bare: Quantity, giver: Quantity, scales: readonly number[]): Reading[] {
  const isIn = (scale: number) => Math.abs(giver.value) >= scale && giver.step >= scale / DECIMALS;
  const scale = giver.step > 1 ? (scales.find(isIn) ?? 1) : 1;
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

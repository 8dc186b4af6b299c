/**
 * What a figure in a text says. Money, percent, measure, date and the like are told apart because a figure is wrong as much when its
 * kind or unit was exchanged as when a digit was.
 */
const QUANTITY_KINDS = [
  /** A figure nothing beside it names. */
  'number',
  'count',
  'ordinal',
  /** Twice, 3倍. */
  'multiple',
  /** A third, 3分の1: its value is the quotient. */
  'fraction',
  'money',
  'percent',
  'measure',
  'duration',
  'age',
  'date',
  /** Minutes since midnight. */
  'time',
  /** 1990s, 90年代; `value` is the first year, or 0 to 90 where the century is left open. */
  'decade',
  'century',
  /** Hundreds of, 数百: `value` is the power of ten. */
  'vague',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** Kinds that nothing beside the figure may tell apart: 5つ目, 5人, 5回 and a bare 5. */
export const LOOSE_KINDS: ReadonlySet<string> = new Set<QuantityKind>(['number', 'count', 'ordinal', 'multiple']);

/** Parts of a date as far as the words give them. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** One way to read the words. */
export interface Reading {
  kind: QuantityKind;
  value: number;
  /** Currency, unit (`UNITS`) or class of things counted (`counted-things.ts`); null where nothing says. */
  unit: string | null;
  /** For `date` alone. */
  date?: DateParts;
  /** For `date`: parts the words mean without naming them, where no date of the article says which (`on Monday`). */
  open?: (keyof DateParts)[];
  /** For `time`: the words leave open which half of the day. */
  halfDay?: true;
}

/** A figure where it stands in the text. */
export interface Quantity extends Reading {
  start: number;
  end: number;
  /** Worth of the last digit written: 0.1 for `2.3`, 1e6 for `23 million`. */
  step: number;
  /** Other readings the same words allow: `14日` is a day or a stretch of days. */
  others: Reading[];
  /** Said by a word that is no numeral (`both`, `a`, `decade`): it bears a figure out but nobody need repeat it. */
  implied?: true;
  /** `about`, `over`, `under` … beside it. */
  hedge?: Hedge;
  /** Joined to the next figure by a dash, `to` or a colon (`7–2`). */
  pairedWithNext?: true;
  pairedWithLast?: true;
  /** Letters it makes a name with: `H` of `H5N1`. */
  label?: string;
}

/** A source figure and the sentence it stands in. */
export interface SourceQuantity extends Quantity {
  sentence: number;
}

export type Hedge = 'about' | 'over' | 'under';

export const readingsOf = (quantity: Quantity): Reading[] => [quantity, ...quantity.others];

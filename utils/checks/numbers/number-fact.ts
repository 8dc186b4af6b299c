import type { QuantityKind } from './quantity.ts';

/** `written` is what stands in the text, `source` what stands in the original, as written. */
export type NumberFact =
  | { kind: 'number-unsupported'; written: string; source: string | null }
  /** The same value, of another kind or unit: 5 % where the source has 5 points. */
  | { kind: 'number-of-other-kind'; written: string; source: string; quantity: QuantityKind }
  /** The value stands in the original, in a sentence this text does not come from. */
  | { kind: 'number-elsewhere'; written: string; source: string }
  | { kind: 'numbers-swapped'; written: string; other: string; source: string; otherSource: string }
  /** Written twice where the source has two figures. */
  | { kind: 'number-repeated'; written: string; source: string }
  /** An amount in another currency beside the source's own: nobody can check the rate. */
  | { kind: 'money-converted'; written: string }
  | { kind: 'number-missing'; source: string };

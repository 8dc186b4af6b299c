/** A numeral as a scanner of one language found it, before what stands beside it says what it counts. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Worth of the last digit written. */
  step: number;
  form: 'digits' | 'words' | 'ordinal' | 'fraction' | 'vague';
  /** Other values the same characters allow (`5m`: five metres). */
  bare?: { value: number; end: number };
  /** Where what it counts stands, if the figure goes on behind that (`a year and a half`). */
  counted?: number;
  /** `two dozen` is as often some twenty as 24. */
  near?: number;
  /** The scale taken in, for figures before it that share it (`5 to 6 million`). */
  scale: number;
}

/** Worth of the last decimal written in the digits, times their scale. */
export function stepOf(digits: string, scale: number): number {
  const point = digits.lastIndexOf('.');
  return (point === -1 ? 1 : 10 ** -(digits.length - point - 1)) * scale;
}

/** `118.5 × 1e8` and `0.1 × 3` without the dust of binary fractions. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

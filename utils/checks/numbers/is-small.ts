import { LOOSE_KINDS, type Quantity } from './quantity.ts';

/** Above this, a figure is read as a fact; below, languages put figures for words and words for figures freely. */
const SMALL = 12;

export const isSmall = ({ kind, value, unit }: Quantity): boolean =>
  LOOSE_KINDS.has(kind) && Number.isInteger(value) && value <= SMALL && unit !== 'money';

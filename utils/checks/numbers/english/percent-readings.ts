import { exact } from '../numeral.ts';
import type { Reading } from '../quantity.ts';

export const percent = (value: number): Reading => ({ kind: 'percent', value, unit: null });

export const percentOf = (value: number): Reading[] => [percent(exact(value * 100))];

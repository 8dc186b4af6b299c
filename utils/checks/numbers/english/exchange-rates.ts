import type { Quantity } from '../quantity.ts';
import { moneyAfter } from './unit-readings.ts';

/** Characters behind a word in which a currency is named. */
const AFTER = 64;

const ONE_CURRENCY =
  /\bthe\s+(?=(?:U\.?S\.?\s+)?(?:dollar|euro|pound|yen|yuan|won|franc|r(?:o)?uble|rupee|crown|kron(?:a|e)|koruna|pesos?|real|rand|lira|zloty|forint|baht|ringgit|rupiah|shekel|naira|hryvnia)\b(?![’']))/gi;

/** `150 yen to the dollar`, `the euro rose to $1.08`: Japanese says of what (1ドル=150円). */
export function readRates(text: string): Quantity[] {
  return [...text.matchAll(ONE_CURRENCY)].flatMap(({ index, 0: the }) => {
    const end = index + the.length;
    const one = moneyAfter(1, text.slice(end, end + AFTER));
    return one === null ? [] : [{ ...one, others: [], start: index, end, step: 1, implied: true as const }];
  });
}

/** From this on a bare figure of exchange is a rate though it has no decimals: 150 yen. */
const WHOLE_RATE = 80;

/** `The yen rose to 147.2 against the dollar`: of two currencies the figure may be in either. */
export function withRates(figures: Quantity[], rates: readonly Quantity[]): Quantity[] {
  const currencies = new Set(rates.map(({ unit }) => unit));
  if (currencies.size < 2) return figures;
  const isRate = ({ kind, value }: Quantity) => kind === 'number' && (value >= WHOLE_RATE || !Number.isInteger(value));
  return figures.map((figure) =>
    isRate(figure)
      ? {
          ...figure,
          others: [
            ...figure.others,
            ...[...currencies].map((unit) => ({ kind: 'money' as const, value: figure.value, unit })),
          ],
        }
      : figure,
  );
}

/** Yen for one of a currency: the least and the most it has been since 2000, in round figures with some room. */
const YEN_RATES: Record<string, readonly [least: number, most: number]> = {
  USD: [74, 170],
  // Whose dollars is left open.
  dollar: [50, 170],
  EUR: [85, 190],
  GBP: [110, 255],
  pound: [110, 255],
  CNY: [11, 25],
  yuan: [11, 25],
  KRW: [0.06, 0.14],
  AUD: [52, 115],
  CAD: [65, 130],
  HKD: [9, 22],
  TWD: [2.4, 5.5],
  SGD: [52, 130],
  CHF: [58, 210],
  INR: [1.1, 3.3],
};

/** Whether so many yen may have been paid for so much of a currency; null for one whose rates are not known here. */
export function isYenRate(yen: number, sum: number, currency: string | null): boolean | null {
  const rates = YEN_RATES[currency ?? ''];
  if (rates === undefined || sum <= 0) return null;
  const [least, most] = rates;
  return yen / sum >= least && yen / sum <= most;
}

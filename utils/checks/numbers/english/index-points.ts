import type { Quantity } from '../quantity.ts';

const INDEX_NAME = /\b(?:Nikkei|Dow|Nasdaq|S&P|FTSE|DAX|CAC|Kospi|Sensex|Hang Seng|stock (?:index|average))\b/i;

/** No share index stands lower. */
const LOWEST_INDEX = 1000;

/** Of an index a bare figure is points, whatever Japanese calls them (日経平均4万円). */
export const withPoints = (figures: Quantity[], text: string): Quantity[] =>
  INDEX_NAME.test(text)
    ? figures.map((figure) =>
        figure.kind === 'number' && figure.value >= LOWEST_INDEX
          ? { ...figure, others: [...figure.others, { kind: 'count', value: figure.value, unit: 'point' }] }
          : figure,
      )
    : figures;

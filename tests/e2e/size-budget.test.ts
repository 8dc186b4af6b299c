import { expect, test } from 'vitest';
import { CHROME_BUILD } from '../../scripts/drive/copy-in-japanese.ts';
import { measureSize, SIZE_BUDGET, type SizedPart } from '../../scripts/measure-size.ts';

const sizes = measureSize(CHROME_BUILD);

test.each(Object.keys(SIZE_BUDGET) as SizedPart[])('%s weighs no more than its budget', (part) => {
  expect(sizes[part] / 1000).toBeLessThanOrEqual(SIZE_BUDGET[part]);
});

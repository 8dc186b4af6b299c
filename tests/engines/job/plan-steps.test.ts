import { describe, expect, test } from 'vitest';
import { estimateTokens } from '../../../utils/engines/estimate-tokens.ts';
import { planSteps } from '../../../utils/engines/job/plan-steps.ts';
import { NOTHING_WANTED, wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { writingPrompt } from '../../../utils/engines/prompt/writing-prompt.ts';
import { longArticle, sampleOrder } from '../sample-order.ts';

const LARGE = { input: 100_000, output: 8_000 };
const SMALL = { input: 2_400, output: 1_200 };

describe('the requests for an article', () => {
  test('are one where everything fits', () => {
    const order = sampleOrder();
    const [step, ...rest] = planSteps(order, LARGE);
    expect(rest).toEqual([]);
    expect(step).toMatchObject({ title: true, points: true, lead: true, extent: 'whole', shown: order.sentences });
    expect(step?.passages.map(({ heading, blocks }) => [heading, blocks])).toEqual([
      [null, [0]],
      [1, [2, 3]],
      [4, [5]],
    ]);
  });

  test('are none where nothing is wanted', () => {
    expect(planSteps(sampleOrder({ wanted: NOTHING_WANTED }), LARGE)).toEqual([]);
  });

  test.each([
    ['summary', LARGE],
    ['full', LARGE],
    ['summary', SMALL],
    ['full', SMALL],
  ] as const)('of 20,000 words (%s, %o) stay within the limits and leave no block out', (depth, limits) => {
    const article = longArticle(14, 1_430);
    const order = sampleOrder({ article, depth });
    const steps = planSteps(order, limits);
    for (const step of steps) {
      expect(estimateTokens(writingPrompt(order, step, 'lines'))).toBeLessThanOrEqual(limits.input * 1.1);
    }
    const written = steps.flatMap(({ passages }) => passages.flatMap(({ blocks }) => blocks));
    expect(written).toEqual(wantedAtFirst(article, depth).blocks);
    expect(steps.filter(({ title }) => title)).toHaveLength(1);
  });

  test('show a digest of all of it for title, points and lead where the whole does not fit', () => {
    const order = sampleOrder({ article: longArticle(10, 1_000) });
    const [head] = planSteps(order, SMALL);
    expect(head?.extent).toBe('digest');
    expect(head?.shown.length).toBeGreaterThan(5);
    expect(head?.passages).toEqual([]);
    const ids = head?.shown.map(({ id }) => id) ?? [];
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('begin anew at a passage without a heading: its text could not be told from the one before', () => {
    const order = sampleOrder({ article: longArticle(2, 12_000) });
    for (const { passages } of planSteps(order, LARGE)) {
      expect(passages.slice(1).every(({ heading }) => heading !== null)).toBe(true);
    }
  });

  test('for what is left ask for that alone, and for no heading that is written already', () => {
    const order = sampleOrder({ wanted: { ...NOTHING_WANTED, blocks: [3, 5] } });
    const steps = planSteps(order, LARGE);
    expect(
      steps.map(({ title, passages }) => [title, passages.map(({ heading, blocks }) => [heading, blocks])]),
    ).toEqual([
      [
        false,
        [
          [null, [3]],
          [4, [5]],
        ],
      ],
    ]);
    expect(steps[0]?.shown.map(({ block }) => block)).not.toContain(0);
  });

  test('ask for the lead apart from the sections once some of these are written: shown all of it, a model writes them all', () => {
    const order = sampleOrder({ wanted: { ...NOTHING_WANTED, lead: true, blocks: [5] } });
    const [lead, sections, ...more] = planSteps(order, LARGE);
    expect(more).toEqual([]);
    expect(lead).toMatchObject({ lead: true, passages: [], extent: 'whole' });
    expect(sections).toMatchObject({ lead: false, extent: 'part' });
    expect(sections?.passages.map(({ blocks }) => blocks)).toEqual([[5]]);
    expect(new Set(sections?.shown.map(({ block }) => block))).toEqual(new Set([4, 5]));
  });
});

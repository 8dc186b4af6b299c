import { expect, test } from 'vitest';
import { figuresOf, verdictsOf } from '../../../components/desk/checks/verdicts.ts';
import type { PostFinding, PostReport } from '../../../utils/checks/post-finding.ts';

const finding = (changes: Partial<PostFinding>): PostFinding => ({
  id: 'f',
  key: 'k',
  group: 'numbers',
  severity: 'high',
  blockId: 'b',
  start: 0,
  end: 3,
  fact: { kind: 'number-unsupported', written: '13億', source: null },
  sourceId: null,
  fix: null,
  safe: false,
  ...changes,
});
const report = (changes: Partial<PostReport> = {}): PostReport => ({
  figures: { found: 5, supported: 4 },
  unchecked: null,
  quotation: { share: 0, longestRun: 0 },
  findings: [],
  ...changes,
});

test('before the first report all but the target is being checked', () => {
  const verdicts = verdictsOf(null, [], 0);
  expect(Object.values(verdicts).map(({ state }) => state)).toEqual([
    'checking',
    'checking',
    'checking',
    'checking',
    'fine',
  ]);
});

test('a group with findings counts them and is as grave as the gravest', () => {
  const open = [finding({}), finding({ severity: 'info' }), finding({ group: 'style', severity: 'info' })];
  expect(verdictsOf(report(), open, 2)).toEqual({
    numbers: { state: 'look', count: 2, severity: 'high' },
    names: { state: 'fine' },
    quotation: { state: 'fine' },
    style: { state: 'look', count: 1, severity: 'info' },
    target: { state: 'look', count: 2, severity: 'low' },
  });
});

test('what cannot be checked says why, and what was found all the same is told', () => {
  const language = verdictsOf(report({ unchecked: 'language', figures: null }), [finding({ group: 'names' })], 0);
  expect(language.numbers).toEqual({ state: 'cannot', why: 'language' });
  expect(language.names).toMatchObject({ state: 'look' });
  expect(language.quotation).toEqual({ state: 'fine' });
  expect(verdictsOf(report({ unchecked: 'no-original', figures: null }), [], 0).quotation).toEqual({
    state: 'cannot',
    why: 'no-original',
  });
});

test('figures are right that are borne out, put right or waved off; one left out is no wrong one', () => {
  expect(figuresOf(report(), [finding({})])).toEqual({ found: 5, right: 4 });
  expect(figuresOf(report(), [])).toEqual({ found: 5, right: 5 });
  expect(figuresOf(report(), [finding({ fact: { kind: 'number-missing', source: '30' } })])).toEqual({
    found: 5,
    right: 5,
  });
  expect(figuresOf(report({ figures: null }), [])).toBeNull();
});

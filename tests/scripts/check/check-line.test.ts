import { expect, test } from 'vitest';
import { checkLine } from '../../../scripts/check/check-line.ts';

const line = {
  id: 'a',
  lang: 'en',
  published: '2026-01-27',
  source: ['The harbour cost $3.5 million.'],
  target: [{ text: '港の建設費は360万ドルだった。', sourceIds: [1] }],
  mode: 'full',
};

test('a line in is a line out, its findings worded in Japanese', () => {
  expect(checkLine(JSON.stringify(line))).toMatchObject({
    id: 'a',
    findings: [
      {
        check: 'number',
        severity: 'high',
        targetIndex: 0,
        start: 6,
        end: 12,
        sourceIndex: 0,
        message: '「360万ドル」は原文に見当たりません。原文では「3.5 million」です。',
      },
    ],
    numbers: { found: 1, supported: 0 },
  });
});

test('names of a glossary that comes along are looked for', () => {
  const named = {
    ...line,
    source: ['Ines Corvo left.'],
    target: ['イーネス・コルヴォ氏は去った。'],
    glossary: [{ source: 'Ines Corvo', japanese: 'イネス・コルボ' }],
  };
  expect(checkLine(JSON.stringify(named))).toMatchObject({
    findings: [{ check: 'name', kind: 'glossary-form', start: 0, end: 9, suggestion: 'イネス・コルボ' }],
  });
});

test('sentences count from 1, or from 0 where a 0 occurs; ids of no sentence are dropped', () => {
  const from = (sourceIds: number[]) =>
    checkLine(JSON.stringify({ ...line, target: [{ text: '350万ドル', sourceIds }] }));
  for (const ids of [[1], [0], [7], []]) expect(from(ids)).toMatchObject({ numbers: { found: 1, supported: 1 } });
});

test.each([
  ['not JSON', '{"id":"b", nonsense', 'b'],
  ['no source', '{"id":"c"}', 'c'],
  ['a number for an id', '{"id":4,"source":"x","target":[]}', 4],
  ['null', 'null', null],
])('%s gives its id and an error', (_, broken, id) => {
  expect(checkLine(broken)).toMatchObject({ id, error: expect.any(String) });
});

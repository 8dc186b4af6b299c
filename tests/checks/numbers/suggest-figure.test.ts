import { expect, test } from 'vitest';
import { suggestFigure } from '../../../utils/checks/numbers/suggest-figure.ts';
import { readSource } from '../../../utils/checks/source.ts';

/** What may stand for `written` where the original's first figure is meant. */
function suggested(written: string, original: string): string | null {
  const [figure] = readSource([original], 'en', '2026-01-26').quantities[0] ?? [];
  if (figure === undefined) throw new Error(`no figure in ${original}`);
  return suggestFigure(written, figure);
}

test.each([
  ['13億ユーロ', 'It will cost €1.2 billion.', '12億ユーロ'],
  ['1億2500万ドル', 'It cost $215 million.', '2億1500万ドル'],
  ['1.5億ドル', 'It cost $215 million.', '2.15億ドル'],
  ['3,600人', 'Some 3,500 people came.', '3,500人'],
  ['３６００人', 'Some 3500 people came.', '３５００人'],
  ['14%', 'It rose by 41 percent.', '41%'],
  ['2030年', 'It is to be finished by 2029.', '2029年'],
  ['1月23日', 'Talks began on January 22.', '1月22日'],
  ['34歳', 'The man, aged 43, was there.', '43歳'],
])('%s becomes what the original says: %s', (written, original, instead) => {
  expect(suggested(written, original)).toBe(instead);
});

test.each([
  ['another currency', '13億円', 'It will cost €1.2 billion.'],
  ['another kind of figure', '14ポイント', 'It costs $41.'],
  ['figures in kanji', '十三億ユーロ', 'It will cost €1.2 billion.'],
  ['what is right already', '12億ユーロ', 'It will cost €1.2 billion.'],
])('nothing is offered for %s', (_, written, original) => {
  expect(suggested(written, original)).toBeNull();
});

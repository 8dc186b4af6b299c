import { expect, test } from 'vitest';
import { firstOf } from '../../../utils/checks/numbers/first-of.ts';
import { spellOut } from '../../../utils/checks/numbers/spell-out.ts';

const words = (pattern: string) => spellOut(pattern)?.map(({ word, guard }) => word + guard) ?? null;

test.each([
  ['miles?|mi\\b', ['miles', 'mile', 'mi\\b']],
  ['kilomet(?:er|re)s?', ['kilometers', 'kilometer', 'kilometres', 'kilometre']],
  ['sq\\.? km', ['sq. km', 'sq km']],
  ['[かカ]国', ['か国', 'カ国']],
  ['台(?!湾)', ['台(?!湾)']],
  ['\\w+ pesos', null],
  ['a\\bb', null],
])('%s is spelled out, or not at all', (pattern, expected) => {
  expect(words(pattern)).toEqual(expected);
});

test('the longest word wins, and one whose guard fails makes way', () => {
  const unit = firstOf(
    [
      ['miles?', 'mile'],
      ['miles? per hour', 'mph'],
      ['m(?!i)', 'm'],
      ['\\w+ pesos', 'peso'],
    ],
    '^\\s?',
    '(?![a-z])',
    'i',
  );
  expect([' miles per hour', ' Miles away', ' mill', ' m', ' old pesos', ' people'].map(unit)).toEqual([
    'mph',
    'mile',
    undefined,
    'm',
    'peso',
    undefined,
  ]);
});

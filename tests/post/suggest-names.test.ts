import { expect, test } from 'vitest';
import { suggestNames } from '../../utils/post/suggest-names.ts';

const english = (...sentences: string[]) => [{ lang: 'en', sentences }];

test('names that come three times are suggested, the most frequent first', () => {
  const articles = english(
    'We saw Ines Corvo of Hallmoor signed.',
    'In Hallmoor, Ines Corvo spoke.',
    'Critics of Ines Corvo live in Hallmoor.',
    'They love Hallmoor and the Ministry of Works.',
  );
  expect(suggestNames(articles, [])).toEqual(['Hallmoor', 'Ines Corvo']);
  const ministry = Array.from({ length: 3 }, () => 'It was the Ministry of Works in Hallmoor.');
  expect(suggestNames(english(...ministry), ['Hallmoor'])).toEqual(['Ministry of Works']);
});

test('a family name goes with the whole name, unless it stands alone more often', () => {
  const whole = Array.from({ length: 3 }, () => 'We met Ines Corvo.');
  expect(suggestNames(english(...whole, 'So Corvo said.', 'As Corvo said.', 'And Corvo said.'), [])).toEqual([
    'Ines Corvo',
  ]);
});

test('words that merely begin sentences, days, months and known names are none', () => {
  const sentences = ['Dogs bark on Monday in May.', 'Dogs ran on Monday in May.', 'Dogs sat on Monday in May.'];
  expect(suggestNames(english(...sentences), [])).toEqual([]);
  const reed = ['We saw Reed.', 'They saw Reed.', 'You saw Reed.'];
  expect(suggestNames(english(...reed), ['reed '])).toEqual([]);
});

test('where every noun is capitalised only names of several words are suggested', () => {
  const sentences = Array.from({ length: 3 }, () => 'Gestern sah die Stadt den Bürgermeister Jan Reuter.');
  expect(suggestNames([{ lang: 'de', sentences }], [])).toEqual(['Bürgermeister Jan Reuter']);
});

import { expect, test } from 'vitest';
import { findGlossaryForms } from '../../../utils/checks/names/glossary-forms.ts';

const sentences = ['Ines Corvo welcomed the deal.', 'Marek Dovrin left.'];
const corvo = { source: 'Ines Corvo', japanese: 'イネス・コルボ' };
const found = (glossary: Parameters<typeof findGlossaryForms>[2], ...texts: string[]) =>
  findGlossaryForms(
    texts.map((text) => ({ text })),
    sentences,
    glossary,
  ).map(({ targetIndex, start, suggestion }) => [targetIndex, start, suggestion]);

test('another form of a glossary name is told where it stands, with the glossary’s as suggestion', () => {
  expect(found([corvo], '市長は', 'きのうイーネス・コルヴォ氏は')).toEqual([[1, 3, 'イネス・コルボ']]);
  expect(found([corvo], '市長のInes Corvoは')).toEqual([[0, 3, 'イネス・コルボ']]);
  expect(found([corvo], 'イネス・コルボ氏は')).toEqual([]);
});

test('a name that sounds only nearly alike is told without a suggestion', () => {
  expect(found([{ source: 'Marek Dovrin', japanese: 'マレク・ドブリン' }], 'マレック・ドブリング氏は')).toEqual([
    [0, 0, undefined],
  ]);
});

test('a text that comes from other sentences, and a name the source does not have, are left alone', () => {
  const targets = [{ text: 'コルヴォ・イネスと', sources: [1] }];
  expect(findGlossaryForms(targets, sentences, [corvo])).toEqual([]);
  expect(found([{ source: 'Ilse Castorin', japanese: 'イルゼ・カストリン' }], 'イルセ・カストーリンは')).toEqual([]);
});

test('a first mention without the source’s letters is told once', () => {
  const first = { ...corvo, latinFirst: true };
  expect(found([first], 'イネス・コルボ氏は', 'イネス・コルボ氏も')).toEqual([[0, 0, 'イネス・コルボ（Ines Corvo）']]);
  expect(found([first], 'イネス・コルボ（Ines Corvo）氏は')).toEqual([]);
});

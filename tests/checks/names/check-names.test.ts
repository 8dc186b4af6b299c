import { describe, expect, test } from 'vitest';
import { checkNames } from '../../../utils/checks/names/check-names.ts';

const source = ['President Marek Dovrin met Prime Minister Ilse Castorin at the Tamsin Bay Council.'];
const kinds = (...texts: string[]) => checkNames(texts, source).map(({ fact }) => fact.kind);

describe('checkNames', () => {
  test('Latin names of the source, its initials and common words are fine; others are told', () => {
    expect(kinds('Marek DovrinはTBCでPCを見た。')).toEqual([]);
    expect(kinds('Marek Dovrunは会談した。')).toEqual(['name-not-in-source']);
    expect(kinds('Dovriは会談した。')).toEqual(['name-not-in-source']);
  });

  test('a sign of multiplication is no name, and the initial of one that the source writes out may stand with its number', () => {
    const about = ['Orbital 3 took pictures.'];
    expect(checkNames(['O3は6×6 cmの写真を撮った。'], about)).toEqual([]);
    expect(checkNames(['P3は写真を撮った。'], about).map(({ fact }) => fact.kind)).toEqual(['name-not-in-source']);
  });

  test('two names of the source that sound alike are no two spellings of one', () => {
    expect(checkNames(['ガレリオ・ガレリイが見た。'], ['Galerio Galerii saw it.'])).toEqual([]);
    expect(checkNames(['ガレリオは見た。ガレリイは帰った。'], ['Galerio’s work; Galerio left.'])).toHaveLength(1);
  });

  test('one name in two katakana spellings is told at the rarer', () => {
    expect(kinds('ドブリン氏とドブリン夫人。', 'ドヴリン氏は帰った。')).toEqual(['name-in-two-forms']);
  });

  test('a title the source gives to another person is told', () => {
    expect(kinds('ドブリン大統領とカストリン首相が会談した。')).toEqual([]);
    expect(kinds('ドブリン首相とカストリン大統領が会談した。')).toEqual(['title-of-another', 'title-of-another']);
    expect(kinds('ドブリン仏首相とカストリン独大統領が会談した。')).toEqual(['title-of-another', 'title-of-another']);
  });

  test('an envoy is one in small letters, too', () => {
    const about = ['The special envoy Ilse Castorin met Foreign Minister Marek Dovrin.'];
    const told = (text: string) => checkNames([text], about).map(({ fact }) => fact.kind);
    expect(told('カストリン特使とドブリン外相が会談した。')).toEqual([]);
    expect(told('カストリン外相とドブリン特使が会談した。')).toEqual(['title-of-another', 'title-of-another']);
  });
});

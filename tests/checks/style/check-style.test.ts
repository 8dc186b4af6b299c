import { describe, expect, test } from 'vitest';
import { applySuggestions } from '../../../utils/checks/apply-suggestions.ts';
import { checkStyle } from '../../../utils/checks/style/check-style.ts';

const kinds = (...texts: string[]) => checkStyle(texts).map(({ fact }) => fact.kind);

describe('checkStyle', () => {
  test.each([
    ['港は２０２６年に3つ目の桟橋と5つの倉庫を得た。', 'width'],
    ['ｶﾓﾒが飛んだ。', 'half-katakana'],
    ['船は出た。。', 'doubled-punctuation'],
    ['船は出た,港は静かだ。', 'foreign-punctuation'],
    ['市長は「行くと言った。', 'unclosed-bracket'],
    ['市長は「船長が「行く」と言った」と話した。', 'nested-quotes'],
    [`港は${'とても'.repeat(40)}静かだ。`, 'long-sentence'],
    ['The harbour was quiet all night long.', 'untranslated-sentence'],
    ['それは静かな港だった。', 'translation-tell'],
    ['港をを見た。', 'translation-tell'],
  ])('%s: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  test('two spellings of a word in different blocks are one slip', () => {
    expect(kinds('サーバーが止まった。サーバーは古い。', '新しいサーバが届いた。')).toEqual(['spelling-variant']);
  });

  test('a tone is mixed only where one sentence leaves the others’', () => {
    expect(kinds('港は静かです。船が来ます。人が集まりました。町は喜んだ。')).toEqual(['mixed-tone']);
    expect(kinds('港は静かです。市長は「行く。」')).toEqual([]);
  });

  test('a quotation may run on into the next texts; one that closes nowhere is told where it opens', () => {
    expect(kinds('船長は「港は静かだ。', 'だれもいない。', '船も来ない」と話した。')).toEqual([]);
    const [finding, ...others] = checkStyle(['船長は「港は静かだ。', '船も来ない」と「町で話した。']);
    expect([finding?.targetIndex, finding?.start, others]).toEqual([1, 7, []]);
  });

  test.each([
    'さらに船が来た。さらに人も来た。計画の変更に伴い港は閉じる。',
    'ファンががっかりし、表情ににじむ疲れ。',
    '船長は足にけがを負った。',
  ])('words that hold what looks like a slip are left alone: %s', (text) => {
    expect(applySuggestions(text, 0, checkStyle([text]))).toBe(text);
    expect(kinds(text)).toEqual([]);
  });

  test('a doubled particle is put right only where no word may begin with it', () => {
    const text = '船をを見た。港がが静かだ。';
    expect(kinds(text)).toEqual(['translation-tell', 'translation-tell']);
    expect(applySuggestions(text, 0, checkStyle([text]))).toBe('船を見た。港がが静かだ。');
  });

  test('a plain text has nothing to say', () => {
    expect(kinds('港は3つの桟橋を持つ。市長は「静かだ」と話した。')).toEqual([]);
  });

  test('all safe suggestions are taken at once', () => {
    const text = 'ｶﾓﾒが飛んだ。。市長は「船長が「行く」と言った」と話した。';
    expect(applySuggestions(text, 0, checkStyle([text]))).toBe(
      'カモメが飛んだ。市長は「船長が『行く』と言った」と話した。',
    );
  });
});

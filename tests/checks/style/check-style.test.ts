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

  test.each([
    ['取り組みが続く。その取り組みを見た。', '新しい取組が始まった。', '新しい取り組みが始まった。'],
    ['値上げを引き上げと呼ぶ。引き上げは続く。', '税の引上げを決めた。', '税の引き上げを決めた。'],
    ['手紙をいただく。品もいただく。', '時間を頂いた。', '時間をいただいた。'],
    ['会見を行う。選挙も行う。', '調査を行ない、結果を待つ。', '調査を行い、結果を待つ。'],
    ['3カ月が過ぎた。5カ月も過ぎた。', '2か国が応じた。', '2カ国が応じた。'],
    ['12歳の少年。13歳の少女。', '14才の弟。', '14歳の弟。'],
    ['ソフトウェアを作る。ソフトウェアは速い。', '新しいソフトウエアが出た。', '新しいソフトウェアが出た。'],
    ['私たちは待つ。彼らを私たちは見た。', '人達が来た。', '人たちが来た。'],
  ])('one word in two ways of writing is put into the one the post has more of: %s %s', (most, other, mended) => {
    expect(kinds(most, other)).toEqual(['spelling-variant']);
    expect(applySuggestions(other, 1, checkStyle([most, other]))).toBe(mended);
  });

  test.each([
    ['会見を行う。', '船で町へ行った。'],
    ['売り上げが伸びた。', '売上高は減った。'],
    ['手続きが終わった。', '手続法を改めた。'],
    ['何も出来なかった。', '悲しい出来事があった。'],
    ['12歳の少年。', '天才が14人いた。'],
    ['町の人たち。', '条約の発達を見た。'],
    ['見積もりが出た。', '費用は見積もられていない。'],
    ['ファンが来た。', 'フアンが話した。'],
  ])('other words are not taken for it: %s %s', (one, other) => {
    expect(kinds(one, other)).toEqual([]);
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

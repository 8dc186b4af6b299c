import { describe, expect, it } from 'vitest';
import type { DraftSummary } from '../../../utils/post/draft.ts';
import { draftTexts } from '../../../utils/post/search/draft-texts.ts';
import { eachTerm } from '../../../utils/post/search/each-term.ts';
import { foldText } from '../../../utils/post/search/fold-text.ts';
import { matchesQuery, queryTerms, searchQuery } from '../../../utils/post/search/search-query.ts';
import { markWords, snippet } from '../../../utils/post/search/snippet.ts';

const finds = (words: string, text: string) => matchesQuery(foldText(text), searchQuery(words));

describe('what the writer types', () => {
  it.each([
    ['防潮堤', '港町が防潮堤で合意した'],
    ['ボウチョウテイ', 'ぼうちょうていの話'],
    ['ﾎﾞｳﾁｮｳ', 'ボウチョウテイ'],
    ['ｇ７', 'G7の首脳'],
    ['zurich', 'Zürich の街'],
    ['ＮＡＴＯ', 'Nato summit'],
    ['barr', 'a flood barrier'],
    ['合意 barrier', 'barrier について合意'],
    ['合意　港町', '港町で合意'],
    ['200億', '1,200億ドル'],
    ['㈱', '(株)海運'],
    ['がぎ', 'ガギ'],
    ['российский', 'Российский совет'],
    ['российский', 'Российский совет в Zürich'],
    ['rosé', 'rose\u0301'],
    ['rose', 'rose\u0301'],
  ])('%s is found in %s', (words, text) => {
    expect(finds(words, text)).toBe(true);
  });

  it.each([
    ['bargo', 'the embargo of grain'],
    ['防潮 堤防', '防潮堤の話'],
    ['かき', 'かぎ'],
    ['barrier 港', 'a flood barrier'],
  ])('%s is not found in %s', (words, text) => {
    expect(finds(words, text)).toBe(false);
  });

  it('finds an address however it was led to', () => {
    const text = 'https://courier.example/flood/barrier';
    expect(finds('http://www.courier.example/flood/barrier/?utm_source=letter', text)).toBe(true);
    expect(finds('courier.example', text)).toBe(true);
  });

  it('finds a tag as the list shows it, and without its sign', () => {
    const draft: DraftSummary = {
      id: 'd',
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
      title: '題',
      siteName: null,
      articleId: 'a',
      engine: 'relay',
      depth: 'points',
      tags: ['防災', 'Port'],
    };
    const text = draftTexts(draft, { blocks: [] }, undefined).join('\n');
    for (const words of ['#防災', '＃防災', '防災', '#port', 'port']) expect(finds(words, text)).toBe(true);
    expect(finds('#災', text)).toBe(false);
  });

  it('asks for nothing where there are only spaces', () => {
    expect(searchQuery(' 　 ').words).toEqual([]);
  });
});

describe('the terms of an index', () => {
  const termsOf = (text: string) => {
    const terms = new Set<number>();
    eachTerm(foldText(text), (term) => {
      terms.add(term);
    });
    return terms;
  };

  it.each([
    ['防', '防潮堤'],
    ['潮堤', '防潮堤で合意'],
    ['b', 'barrier'],
    ['barr', 'flood barrier'],
    ['g7サミ', 'きのうG7サミットが'],
    ['courier.ex', 'https://courier.example/flood'],
    ['ー', 'サミットー'],
    ['한국', '한국어'],
    ['𠮷野', '𠮷野家'],
  ])('of %s are all among those of %s, so that nothing is missed', (words, text) => {
    const own = termsOf(text);
    for (const term of queryTerms(searchQuery(words))) expect(own.has(term)).toBe(true);
  });

  it('tell words that share only their ends apart', () => {
    const own = termsOf('embargo');
    expect(queryTerms(searchQuery('bargo')).every((term) => own.has(term))).toBe(false);
  });
});

describe('what is shown of a place found', () => {
  const shown = (pieces: { text: string; found: boolean }[] | null) =>
    pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null;

  it('is the passage as it was written, the words marked in it', () => {
    const text = `${'前'.repeat(30)}ＧＤＰはカイガイで伸びた。${'後'.repeat(100)}`;
    expect(shown(snippet(text, searchQuery('gdp かいがい')))).toBe(
      `…${'前'.repeat(12)}[ＧＤＰ]は[カイガイ]で伸びた。${'後'.repeat(55)}…`,
    );
  });

  it.each([
    ['ガス', 'ｶﾞｽ料金', '[ｶﾞｽ]料金'],
    ['パイプ', 'ハ\u309aイフ\u309a', '[ハ\u309aイフ\u309a]'],
    ['российский', 'Российский совет в Zürich', '[Российский] совет в Zürich'],
    ['rose', 'a rose\u0301', 'a [rose\u0301]'],
    ['吉', '𠮷野と吉野', '𠮷野と[吉]野'],
  ])('has %s marked in %s', (words, text, marked) => {
    expect(shown(markWords(text, searchQuery(words)))).toBe(marked);
  });

  it('is nothing where none of the words stands', () => {
    expect(snippet('港町', searchQuery('防潮堤'))).toBeNull();
  });

  it('is a title whole', () => {
    expect(shown(markWords('港町と港町', searchQuery('港')))).toBe('[港]町と[港]町');
  });
});

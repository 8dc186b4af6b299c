import { describe, expect, test } from 'vitest';
import { isJapanese } from '../../utils/post/is-japanese.ts';

describe('text counts as Japanese', () => {
  test.each([
    ['4都市が合意した。', 'en'],
    ['首脳会談', 'en'],
    ['首脳会談で合意', 'zh'],
    ['Microsoft と OpenAI が提携', 'en'],
    ['ユーロ', 'de'],
    ['NATO、EUと協議', 'en'],
    ['ﾕｰﾛ高', 'zh'],
    ['「We will pay」と述べた。', 'en'],
  ])('%s over %s', (text, lang) => {
    expect(isJapanese(text, lang)).toBe(true);
  });
});

describe('text does not count as Japanese', () => {
  test.each([
    ['Four port cities agreed.', 'en'],
    ['四个港口城市同意', 'zh-Hans'],
    ['항구 도시들이 합의했다', 'ko'],
    ['اتفقت أربع مدن', 'ar'],
    ['The sign said の and nothing else at all.', 'en'],
    ['2026', 'en'],
    ['4つの港湾都市が合意した。Four port cities agreed on Friday to build a shared flood barrier.', 'en'],
    ['', null],
  ])('%s over %s', (text, lang) => {
    expect(isJapanese(text, lang)).toBe(false);
  });
});

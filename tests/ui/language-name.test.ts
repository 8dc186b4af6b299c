import { describe, expect, it } from 'vitest';
import { languageName } from '../../components/ui/language-name.ts';

describe("the article's language", () => {
  it.each([
    ['en', '英語'],
    ['de', 'ドイツ語'],
    ['ar', 'アラビア語'],
  ])('is named in Japanese: %s', (tag, name) => {
    expect(languageName(tag, 'ja')).toBe(name);
  });

  it('is the tag itself where that is no language tag', () => {
    expect(languageName('not a tag!', 'ja')).toBe('not a tag!');
  });
});

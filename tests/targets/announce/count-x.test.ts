import { parseTweet } from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { countX } from '../../../utils/targets/announce/x/count-x.ts';
import { generateText } from './generate-text.ts';
import { seeded } from './seeded.ts';

const TEXTS = 10_000;
const reference = (text: string) => parseTweet(text).weightedLength;

describe("X's count", () => {
  it.each([
    ['latin', 5],
    ['漢字かな', 8],
    ['https://example.com/a/very/long/address/that/is/longer/than/twenty-three', 23],
    ['見る: example.com', 6 + 23],
    ['👩🏽‍🚒', 2],
    ['e\u0301', 1],
    ['#防災 @someone', 5 + 1 + 8],
  ])('of %s is %i', (text, count) => {
    expect(countX(text)).toBe(count);
  });

  it(`is twitter-text's on ${TEXTS} texts of words, addresses, emoji, marks, hashtags and mentions`, () => {
    const random = seeded(20_261_128);
    const wrong: [string, number, number][] = [];
    for (let n = 0; n < TEXTS; n += 1) {
      const text = generateText(random);
      const [ours, theirs] = [countX(text), reference(text)];
      if (ours !== theirs) wrong.push([text, ours, theirs]);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 60_000);

  it.each([
    ['one sentence', `${'港'.repeat(100_000)}3.5倍`],
    ['letters with full stops between them', 'a.'.repeat(50_000)],
    ['labels of another script', 'あ.'.repeat(50_000)],
    ['letters with hyphens', `${'a-'.repeat(50_000)}.`],
    ['a domain nobody can have', `${'a.'.repeat(50_000)}com`],
  ])('looks at each letter of %s once: a text of any length is counted', (_, text) => {
    expect(countX(text)).toBeGreaterThan(text.length / 2);
  });

  it("is twitter-text's for every emoji, alone and with a mark for its look or a skin tone behind it", () => {
    const emoji: string[] = [];
    for (let code = 0x21; code < 0x1fb00; code += 1) {
      const character = String.fromCodePoint(code);
      if (/\p{Emoji}/u.test(character)) emoji.push(character);
    }
    const wrong = emoji
      .flatMap((sign) =>
        ['', '\uFE0F', '\uFE0E', '\u{1F3FD}', '\uFE0F\u{1F3FD}', '\uFE0F\u20E3'].map((mark) => sign + mark),
      )
      .filter((text) => countX(text) !== reference(text));
    expect(wrong).toEqual([]);
  });

  it("is twitter-text's for every pair of letters of flags", () => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0x1f1e6 + at));
    const wrong = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((text) => countX(text) !== reference(text));
    expect(wrong).toEqual([]);
  });
});

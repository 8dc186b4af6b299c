import { describe, expect, it } from 'vitest';
import { lowerInPlace, WORD_CHARACTERS } from '../../utils/article/letter-ranges.ts';

const WORD = new RegExp(`[${WORD_CHARACTERS}]+`, 'g');

describe('the ranges of word characters', () => {
  it.each([
    ['German and French', 'Größe, œuvre; naïve — Straße!', ['Größe', 'œuvre', 'naïve', 'Straße']],
    ['Polish, Turkish, Vietnamese', 'Łódź (İstanbul) “Nguyễn”', ['Łódź', 'İstanbul', 'Nguyễn']],
    ['Russian and Greek', 'Москва: «Ёлка», Αθήνα·', ['Москва', 'Ёлка', 'Αθήνα']],
    ['Arabic and Hebrew', 'مدينة، ميناء؟ שלום־עולם', ['مدينة', 'ميناء', 'שלום', 'עולם']],
    ['Hindi with its vowel signs', 'समाचार। हिन्दी', ['समाचार', 'हिन्दी']],
    ['Chinese, Japanese, Korean', '港口，時々。ラーメン・항구', ['港口', '時々', 'ラーメン', '항구']],
    ['numbers', '3.5 % of 1,024 m²', ['3', '5', 'of', '1', '024', 'm²']],
    ['no letters at all', '— … “ ” 🙂 / * → €', []],
  ])('find the words of %s and nothing between them', (_, text, words) => {
    expect(text.match(WORD) ?? []).toEqual(words);
  });

  it.each([
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Thai',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
  ])('hold every %s letter that one UTF-16 code unit can say', (script) => {
    const letter = new RegExp(`^(?=\\p{Script=${script}})\\p{L}$`, 'u');
    const missing: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (letter.test(character) && !new RegExp(`[${WORD_CHARACTERS}]`).test(character)) missing.push(character);
    }
    // Superscript and letter-like signs (ⁿ, K, Å, ⅎ) stand in formulas, not in words.
    expect(missing.filter((character) => !/[\u2070-\u218f]/.test(character))).toEqual([]);
  });
});

describe('lower case in place', () => {
  it.each([['BY MARA'], ['İSTANBUL and Izmir'], ['ÄÖÜ ẞ Ω']])('keeps the length of %j', (text) => {
    expect(lowerInPlace(text)).toHaveLength(text.length);
  });

  it('is lower case for what is searched in it', () => {
    expect(lowerInPlace('Lesen Sie AUCH: İ')).toBe('lesen sie auch: i');
  });
});

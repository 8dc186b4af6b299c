import { chinese } from './languages/chinese.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { korean } from './languages/korean.ts';
import { once } from './languages/once.ts';
import { spanish } from './languages/spanish.ts';
import type { Words } from './languages/words.ts';

/** Languages without a reader of their own, the reader whose words they are put into, and the words. */
export const OTHER_LANGUAGES: Record<string, { reader: 'en' | 'ja'; words: () => Words }> = {
  de: { reader: 'en', words: once(german) },
  fr: { reader: 'en', words: once(french) },
  es: { reader: 'en', words: once(spanish) },
  zh: { reader: 'ja', words: once(chinese) },
  ko: { reader: 'ja', words: once(korean) },
};

/**
 * Figures of another language in the words of a language that has a reader, character for character: shorter words are filled up with
 * spaces, so that places stay what they are. Digits, scales, dates, times, currencies, units and small numbers in words.
 */
export function inReadersWords(text: string, language: string): string {
  const other = OTHER_LANGUAGES[language];
  if (other === undefined) return text;
  let words = other.reader === 'en' ? turnSeparators(text) : text;
  for (const [pattern, instead] of other.words()) {
    words = words.replace(pattern, (found: string, ...groups: string[]) =>
      filled(typeof instead === 'string' ? instead : instead(found, ...groups), found.length),
    );
  }
  return words;
}

const filled = (instead: string, length: number): string => instead.slice(0, length).padEnd(length);

/** `1.234,5` as `1,234.5`; `12 000` has a space that the English reader knows as one of digits. */
function turnSeparators(text: string): string {
  return text
    .replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)/g, (figure) =>
      figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
    )
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
}

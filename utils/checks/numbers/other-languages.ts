import { chinese } from './languages/chinese.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { korean } from './languages/korean.ts';
import { once } from './languages/once.ts';
import { spanish } from './languages/spanish.ts';
import type { Words } from './languages/words.ts';
import { type Reworded, reworded } from './reworded.ts';

/** Languages without a reader of their own, the reader whose words they are put into, and the words. */
export const OTHER_LANGUAGES: Record<string, { reader: 'en' | 'ja'; words: () => Words }> = {
  de: { reader: 'en', words: once(german) },
  fr: { reader: 'en', words: once(french) },
  es: { reader: 'en', words: once(spanish) },
  zh: { reader: 'ja', words: once(chinese) },
  ko: { reader: 'ja', words: once(korean) },
};

/**
 * Figures of another language in the words of a language that has a reader: digits, scales, dates, times, currencies, units and numbers
 * in words. `placed` says where in the original a stretch of the words comes from.
 */
export function inReadersWords(text: string, language: string): Reworded {
  const other = OTHER_LANGUAGES[language];
  return reworded(other?.reader === 'en' ? turnSeparators(text, language) : text, other?.words() ?? []);
}

/** Where thousands are parted by commas in many countries, and three decimals are hardly ever written. */
const COMMA_THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)/g;

/** `1.234,5` as `1,234.5`; `12 000,5` as `12,000.5`. Character for character. */
function turnSeparators(text: string, language: string): string {
  const figures = language === 'es' ? text.replace(COMMA_THOUSANDS, (figure) => figure.replaceAll(',', '.')) : text;
  return figures
    .replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)/g, (figure) =>
      figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
    )
    .replace(/(?<=\d)[’'](?=\d{3}(?!\d))/g, ',')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/(?<=(?<![\d.,])\d{1,3}(?:[ ,]\d{3})*) (?=\d{3}(?!\d))/g, ',');
}

import { readEnglish } from './english/read-english.ts';
import { readRelativeDates } from './english/read-relative-dates.ts';
import { readJapanese } from './japanese/read-japanese.ts';
import { inReadersWords, READ_AS } from './other-languages.ts';
import type { Quantity } from './quantity.ts';

/** The figures of one sentence of the original, dates its words mean included. English where the language is not known. */
export function readFigures(text: string, lang: string | null, published: Date | null): Quantity[] {
  const language = (lang ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  if (language === 'ja') return readJapanese(text);
  const words = inReadersWords(text, language);
  if (READ_AS[language] === 'ja') return readJapanese(words);
  return [...readEnglish(words), ...readRelativeDates(words, published)];
}

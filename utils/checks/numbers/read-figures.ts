import { readEnglish } from './english/read-english.ts';
import { readRelativeDates } from './english/read-relative-dates.ts';
import { readJapanese } from './japanese/read-japanese.ts';
import type { Quantity } from './quantity.ts';

/** The figures of one sentence of the original, dates its words mean included. English where the language is not known. */
export function readFigures(text: string, lang: string | null, published: Date | null): Quantity[] {
  const language = (lang ?? 'en').toLowerCase().split(/[-_]/)[0];
  if (language === 'ja') return readJapanese(text);
  return [...readEnglish(text), ...readRelativeDates(text, published)];
}

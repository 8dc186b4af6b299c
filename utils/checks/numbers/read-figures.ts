import { readEnglish } from './english/read-english.ts';
import { readRelativeDates, relativeDate, withYearsMeant } from './english/read-relative-dates.ts';
import { readJapanese } from './japanese/read-japanese.ts';
import { RELATIVE_WORDS } from './languages/relative-words.ts';
import { inReadersWords, OTHER_LANGUAGES } from './other-languages.ts';
import type { Quantity } from './quantity.ts';

/** The figures of one sentence of the original, dates its words mean included. English where the language is not known. */
export function readFigures(text: string, lang: string | null, published: Date | null): Quantity[] {
  const language = (lang ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  if (language === 'ja') return readJapanese(text);
  const words = inReadersWords(text, language);
  const relative = (RELATIVE_WORDS[language]?.() ?? []).flatMap(([pattern, english]) =>
    [...text.matchAll(pattern)].map((match) => relativeDate(english, match, published)),
  );
  if (OTHER_LANGUAGES[language]?.reader === 'ja') return [...readJapanese(words), ...relative];
  const written = withYearsMeant(readEnglish(words), words, published);
  return [...written, ...readRelativeDates(words, published), ...relative];
}

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
  const dates = readRelativeDates(words, published);
  const ago = dates.filter(({ start, end }) => published !== null && words.slice(start, end).endsWith('ago'));
  // A translator may write the day that `three days ago` means instead of the three.
  const written = withYearsMeant(readEnglish(words), words, published).map((quantity) =>
    ago.some(({ start, end }) => start <= quantity.start && quantity.end <= end)
      ? { ...quantity, implied: true as const }
      : quantity,
  );
  return [...written, ...dates, ...relative];
}

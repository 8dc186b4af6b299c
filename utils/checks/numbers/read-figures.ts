import { readEnglish } from './english/read-english.ts';
import { readRelativeDates, relativeDate, withYearsMeant } from './english/read-relative-dates.ts';
import { readJapanese } from './japanese/read-japanese.ts';
import { IMPLIED_WORDS } from './languages/implied-words.ts';
import { RELATIVE_WORDS } from './languages/relative-words.ts';
import { inReadersWords, OTHER_LANGUAGES } from './other-languages.ts';
import type { Quantity } from './quantity.ts';

/** The figures of one sentence of the original, dates its words mean included. English where the language is not known. */
export function readFigures(text: string, lang: string | null, published: Date | null): Quantity[] {
  const language = (lang ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  if (language === 'ja') return readJapanese(text);
  const { words, placed } = inReadersWords(text, language);
  const relative = (RELATIVE_WORDS[language]?.() ?? []).flatMap(([pattern, english]) =>
    [...text.matchAll(pattern)].map((match) => relativeDate(english, match, published)),
  );
  if (OTHER_LANGUAGES[language]?.reader === 'ja')
    return [...withImplied(readJapanese(words).map(placed), text, language), ...relative];
  const dates = readRelativeDates(words, published);
  const ago = dates.filter(({ start, end }) => published !== null && words.slice(start, end).endsWith('ago'));
  // A translator may write the day that `three days ago` means instead of the three.
  const written = withYearsMeant(readEnglish(words), words, published).map((quantity) =>
    ago.some(({ start, end }) => start <= quantity.start && quantity.end <= end)
      ? { ...quantity, implied: true as const }
      : quantity,
  );
  return [...withImplied([...written, ...dates].map(placed), text, language), ...relative];
}

/** Where a word that holds a figure overlaps a written one of its kind, it is another reading of that. */
function withImplied(written: readonly Quantity[], text: string, language: string): Quantity[] {
  const figures = written.map((quantity) => ({ ...quantity, others: [...quantity.others] }));
  const implied = (IMPLIED_WORDS[language]?.() ?? []).flatMap(([pattern, english]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const read = readEnglish(typeof english === 'string' ? english : english(...match));
      return read.map((quantity): Quantity => ({ ...quantity, ...span, implied: true }));
    }),
  );
  return [
    ...figures,
    ...implied.filter((one) => {
      const same = figures.find(({ kind, start, end }) => kind === one.kind && start < one.end && one.start < end);
      same?.others.push({ kind: one.kind, value: one.value, unit: one.unit });
      return same === undefined;
    }),
  ];
}

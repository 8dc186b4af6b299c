import type { Finding } from '../finding.ts';
import { halfWidth } from '../numbers/japanese/half-width.ts';
import { remembered } from '../remembered.ts';
import type { NameFact } from './name-fact.ts';

const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿ';
const NAME = new RegExp(`[${LETTER}][${LETTER}0-9'’.&-]*(?: [A-Z][${LETTER}0-9'’.&-]*)*`, 'g');
const ADDRESS = /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+/g;
/** Words Japanese uses in Latin letters whatever the source says, and units. */
const COMMON = new Set(
  'ai it tv pc lan ev hv lng lpg icbm frb led atm vr ar mri ct cd dvd sns pr ok ng cm ceo coo cfo eu un us usa uk who gdp gps faq url app web id dna rna ngo npo gp jr mr dr km kg cm mm ml ha hz mb gb tb am pm vs no utc gmt btc sf pcr icu covid x nato g'.split(
    ' ',
  ),
);

/** Names left in Latin letters that stand nowhere in the source. */
export function findForeignNames(texts: readonly string[], sentences: readonly string[]): Finding<NameFact>[] {
  const source = sentences.join('\n').normalize('NFKC').toLowerCase();
  const initials = sentences.map((sentence) => initialsOf(sentence)).join(' ');
  return texts.flatMap((text, targetIndex) =>
    latinNamesIn(text)
      .filter(({ written }) => !isKnown(written, source, initials))
      .map(({ written, start }) => ({
        check: 'name' as const,
        severity: 'low' as const,
        targetIndex,
        start,
        end: start + written.length,
        fact: { kind: 'name-not-in-source' as const, written },
      })),
  );
}

const latinNamesIn = remembered((text) =>
  [
    ...halfWidth(text)
      .replace(ADDRESS, (address) => ' '.repeat(address.length))
      .matchAll(NAME),
  ]
    .map((match) => ({ written: match[0].replace(/[.&'’-]+$/, ''), start: match.index }))
    .filter(({ written }) => isName(written)),
);

const isName = (written: string): boolean =>
  written.length > 1 && /[A-ZÀ-Þ]/.test(written) && !COMMON.has(written.toLowerCase());

/** As a word of its own, or its plural: Macro is not in Macron. */
function hasWord(source: string, word: string): boolean {
  for (let at = source.indexOf(word); at !== -1; at = source.indexOf(word, at + 1)) {
    if (!IN_WORD.test(source.charAt(at - 1)) && WORD_END.test(source.slice(at + word.length, at + word.length + 3)))
      return true;
  }
  return false;
}

const IN_WORD = new RegExp(`[${LETTER}]`);
const WORD_END = new RegExp(`^(?:e?s)?(?![${LETTER}])`);

const squeezed = (text: string): string => text.replace(/[\s-]/g, '');

/** As it stands, word by word, or as the initials of a name the source writes out. */
function isKnown(written: string, source: string, initials: string): boolean {
  const words = written
    .toLowerCase()
    .split(/[ .-]+/)
    .filter((word) => word !== '');
  if (hasWord(source, written.toLowerCase()) || words.every((word) => hasWord(source, word) || COMMON.has(word)))
    return true;
  // S&P500 of `S&P 500`, F35 of `F-35`.
  if (/\d/.test(written) && squeezed(source).includes(squeezed(written.toLowerCase()))) return true;
  // F1 of Formula 1.
  const [, letters, figure = ''] = /^([A-Z]{1,6})(\d{1,3})?$/.exec(written) ?? [];
  if (letters === undefined || (letters.length === 1 && figure === '')) return false;
  return initials.includes(letters.toLowerCase()) && source.includes(figure);
}

/** The first letters of all words in capitals. */
const initialsOf = remembered((sentence) =>
  (sentence.match(/\p{Lu}\p{L}*/gu) ?? [])
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase(),
);

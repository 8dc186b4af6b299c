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

/** A text in a reader's words, and of each of its characters where what it stands for begins and ends in the original. */
interface Reworded {
  words: string;
  starts: number[];
  ends: number[];
}

/**
 * Figures of another language in the words of a language that has a reader: digits, scales, dates, times, currencies, units and numbers
 * in words. `placed` says where in the original a stretch of the words comes from.
 */
export function inReadersWords(
  text: string,
  language: string,
): { words: string; placed<Span extends { start: number; end: number }>(span: Span): Span } {
  const other = OTHER_LANGUAGES[language];
  const starts = Array.from({ length: text.length }, (_, index) => index);
  let reworded: Reworded = {
    words: other?.reader === 'en' ? turnSeparators(text, language) : text,
    starts,
    ends: starts.map((index) => index + 1),
  };
  for (const [pattern, instead] of other?.words() ?? []) reworded = reword(reworded, pattern, instead);
  const { words } = reworded;
  return {
    words,
    placed: (span) => ({
      ...span,
      start: reworded.starts[span.start] ?? text.length,
      end: reworded.ends[span.end - 1] ?? text.length,
    }),
  };
}

function reword(before: Reworded, pattern: RegExp, instead: Words[number][1]): Reworded {
  const after: Reworded = { words: '', starts: [], ends: [] };
  let kept = 0;
  const keepTo = (end: number) => {
    after.words += before.words.slice(kept, end);
    for (; kept < end; kept += 1) {
      after.starts.push(before.starts[kept] ?? 0);
      after.ends.push(before.ends[kept] ?? 0);
    }
  };
  for (const match of before.words.matchAll(pattern)) {
    const put =
      typeof instead === 'string'
        ? instead.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
        : instead(...match);
    if (put === match[0]) continue;
    const end = match.index + match[0].length;
    keepTo(match.index);
    const [start, last] = [before.starts[match.index] ?? 0, before.ends[end - 1] ?? 0];
    after.words += put;
    for (let count = 0; count < put.length; count += 1) {
      after.starts.push(start);
      after.ends.push(last);
    }
    kept = end;
  }
  if (kept === 0) return before;
  keepTo(before.words.length);
  return after;
}

/** Where thousands are parted by commas in many countries, and three decimals are hardly ever written. */
const COMMA_THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g;

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

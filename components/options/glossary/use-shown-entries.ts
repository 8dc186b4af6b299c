import { useMemo, useState } from 'preact/hooks';
import type { GlossaryEntry } from '../../../utils/post/glossary.ts';

/** Names shown at first: each is a row of fields, and thousands of them would stop the page. With each press as many again as are shown. */
export const ROWS_AT_FIRST = 50;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What of the glossary is in view: the names that hold the words looked for, of these the last ones, and the one just added behind them. */
export function useShownEntries(entries: readonly GlossaryEntry[], added: string | null) {
  const [words, setWords] = useState('');
  const [most, setMost] = useState(ROWS_AT_FIRST);
  // Not at each key in a row: it would go as soon as it does not hold the words any more.
  const ids = useMemo(() => {
    const wanted = folded(words.trim());
    if (wanted === '') return null;
    const holds = ({ source, japanese, note = '' }: GlossaryEntry) =>
      [source, japanese, note].some((text) => folded(text).includes(wanted));
    return new Set(entries.filter(holds).map(({ id }) => id));
  }, [words, entries.length]);
  const found = entries.filter(({ id }) => id !== added && (ids === null || ids.has(id)));
  const last = entries.find(({ id }) => id === added);
  return {
    shown: [...found.slice(-most), ...(last === undefined ? [] : [last])],
    found: ids === null ? null : ids.size,
    earlier: Math.max(found.length - most, 0),
    words,
    find: (next: string) => {
      setWords(next);
      setMost(ROWS_AT_FIRST);
    },
    showEarlier: () => setMost(most * 2),
  };
}

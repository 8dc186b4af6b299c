import { cutAtLabels, type DateLabel, labelOf } from './date-label.ts';
import type { PageLine } from './lines-after.ts';
import { isOtherDate, swapped } from './local-day.ts';
import { type DateManner, parseDate } from './parse-date.ts';

/** A date the reader sees near the headline. */
export interface SeenDate {
  iso: string;
  label: DateLabel | null;
  /** How many characters of other words stand in its line: a date in a sentence is one the article speaks of. */
  beside: number;
  /** How many lines it stands away from the headline. */
  line: number;
  /** From `datetime`, which templates often write in UTC and sometimes wrongly; else from the text. */
  machine: boolean;
}

/** More words beside a date than these characters, and it stands in a sentence. */
export const SENTENCE = 40;

const LONGEST_LINE = 160;
/** A label alone on its line belongs to the next one. */
const LONGEST_LABEL = 40;

/** The dates of the lines around the headline, in the lines' order. */
export function seenDates(lines: PageLine[], manner: DateManner): SeenDate[] {
  const seen: SeenDate[] = [];
  let carried: DateLabel | null = null;
  for (const [line, { text, datetime }] of lines.entries()) {
    if (text.length > LONGEST_LINE) {
      carried = null;
      continue;
    }
    const pieces = cutAtLabels(text);
    let machine = datetime;
    for (const piece of pieces) {
      const label = piece.label ?? carried;
      const iso = parseDate(piece.text, manner);
      const stamp = machine === null ? null : parseDate(machine, manner);
      const misread = iso !== null && stamp !== null && isOtherDate(iso, stamp) && stamp.startsWith(swapped(iso));
      if (iso !== null && !misread) seen.push({ iso, label, line, beside: text.length - DATE_LENGTH, machine: false });
      // What the reader sees outdoes a `datetime` of another day, which may be that of the last change.
      const own = iso === null ? pieces.length === 1 : misread || stamp === null || !isOtherDate(iso, stamp);
      if (stamp !== null && own)
        seen.push({ iso: stamp, label, line, beside: iso === null ? text.length : 0, machine: true });
      if (iso !== null || stamp !== null) machine = null;
    }
    carried = text.length <= LONGEST_LABEL && !/\d/.test(text) ? labelOf(text) : null;
  }
  return seen;
}

/** Characters of a date with its weekday and time. */
const DATE_LENGTH = 30;

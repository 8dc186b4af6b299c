/** A word a pattern stands for, and what the pattern asks for behind it, as an expression. */
interface SpelledWord {
  word: string;
  guard: string;
}

/**
 * All words a pattern of letters, `x?`, `(?:a|b)`, `[ab]` and closing guards (`\b`, `(?!…)`, `(?=…)`) stands for; null where it holds
 * anything else.
 */
export function spellOut(pattern: string): SpelledWord[] | null {
  const reader = { pattern, at: 0 };
  const words = alternatives(reader);
  return words === null || reader.at < pattern.length ? null : words;
}

interface Reader {
  pattern: string;
  at: number;
}
const NOTHING: SpelledWord[] = [{ word: '', guard: '' }];

function alternatives(reader: Reader): SpelledWord[] | null {
  const all: SpelledWord[] = [];
  for (;;) {
    const words = sequence(reader);
    if (words === null) return null;
    all.push(...words);
    if (reader.pattern[reader.at] !== '|') return all;
    reader.at += 1;
  }
}

function sequence(reader: Reader): SpelledWord[] | null {
  let words = NOTHING;
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== '|' && reader.pattern[reader.at] !== ')') {
    const next = part(reader);
    if (next === null) return null;
    const optional = reader.pattern[reader.at] === '?';
    if (optional) reader.at += 1;
    // A guard speaks of what follows it, so nothing may.
    if (words.some(({ guard }) => guard !== '') && next.some(({ word }) => word !== '')) return null;
    const forms = optional ? [...next, ...NOTHING] : next;
    words = words.flatMap((before) =>
      forms.map((form) => ({ word: before.word + form.word, guard: before.guard + form.guard })),
    );
  }
  return words;
}

/** Letters that mean themselves, but not the one an `x?` leaves open. */
const PLAIN = /(?:[^.*+?^${}()|[\]\\](?!\?))+|[^*+?^${}()|[\]\\.]|\\\./y;
const GUARD = /\\b|\(\?[!=](?:\\.|\[[^\]]*\]|[^()[\]\\])*\)/y;
const LETTERS = /\[(-?[^\]\\^-]+-?)\]/y;

function part(reader: Reader): SpelledWord[] | null {
  const plain = taken(PLAIN, reader)?.[0];
  if (plain !== undefined) return [{ word: plain.replace('\\', ''), guard: '' }];
  if (reader.pattern.startsWith('(?:', reader.at)) {
    reader.at += 3;
    const words = alternatives(reader);
    if (words === null || reader.pattern[reader.at] !== ')') return null;
    reader.at += 1;
    return words;
  }
  const guard = taken(GUARD, reader)?.[0];
  if (guard !== undefined) return [{ word: '', guard }];
  const letters = taken(LETTERS, reader)?.[1];
  return letters === undefined ? null : [...letters].map((word) => ({ word, guard: '' }));
}

function taken(expression: RegExp, reader: Reader): RegExpExecArray | null {
  expression.lastIndex = reader.at;
  const found = expression.exec(reader.pattern);
  if (found !== null) reader.at += found[0].length;
  return found;
}

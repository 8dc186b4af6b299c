import type { Words } from './languages/words.ts';

/** A text in other words; `placed` says where in the original a stretch of the words comes from. */
export interface Reworded {
  words: string;
  placed<Span extends { start: number; end: number }>(span: Span): Span;
}

/** The words, and of each of their characters where what it stands for begins and ends in the original. */
interface Mapped {
  words: string;
  starts: number[];
  ends: number[];
}

/** Each pair is tried on what the one before it left. */
export function reworded(text: string, pairs: Words): Reworded {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  let mapped: Mapped = { words: text, starts, ends: starts.map((index) => index + 1) };
  for (const [pattern, instead] of pairs) mapped = reword(mapped, pattern, instead);
  const { words } = mapped;
  return {
    words,
    placed: (span) => ({
      ...span,
      start: mapped.starts[span.start] ?? text.length,
      end: mapped.ends[span.end - 1] ?? text.length,
    }),
  };
}

function reword(before: Mapped, pattern: RegExp, instead: Words[number][1]): Mapped {
  const after: Mapped = { words: '', starts: [], ends: [] };
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

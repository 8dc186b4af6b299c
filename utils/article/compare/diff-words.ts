import { diffArrays } from 'diff';
import { isFigure } from './is-figure.ts';
import { splitWords, type Word } from './split-words.ts';

/** A run of a text that was changed, in reading order: what was removed stands before what took its place. */
export interface TextPiece {
  kind: 'same' | 'removed' | 'added';
  text: string;
  /** A number that the other side does not have: corrected, dropped or new. */
  figure?: true;
}

/** Differences in one passage after which it counts as written anew: time grows with their square. */
const MOST_EDITS = 600;
/** One short word left between two changes ("of", 「の」) tells a reader nothing and breaks both apart. */
const STRAY_LETTERS = 3;

/**
 * What became of a text, word by word; in scripts without spaces, character by character. Typography is looked at where it
 * is asked for (`exact`).
 */
export function diffWords(before: string, after: string, typography: 'ignored' | 'exact' = 'ignored'): TextPiece[] {
  const old = shownWords(before, typography);
  const fresh = shownWords(after, typography);
  const steps = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  if (steps === undefined) return toPieces([{ removed: old, added: fresh }]);
  const runs: Run[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of steps) {
    if (added) {
      changeOf(runs).added.push(...fresh.slice(right, right + count));
      right += count;
    } else if (removed) {
      const words = old.slice(left, left + count);
      // The word before stands as it is now, perhaps at the end of its paragraph: the space that was there goes along.
      const glued = gapAfter(old[left - 1]) !== '' && gapAfter(fresh[right - 1]) === '' ? gapAfter(old[left - 1]) : '';
      changeOf(runs).removed.push(...words.map((word, at) => (at === 0 ? { ...word, text: glued + word.text } : word)));
      left += count;
    } else {
      // What stays is shown as it stands now.
      runs.push(fresh.slice(right, right + count));
      left += count;
      right += count;
    }
  }
  return toPieces(withoutStrays(runs));
}

const gapAfter = (word: Word | undefined): string => /\s*$/.exec(word?.text ?? '')?.[0] ?? '';

interface ShownWord extends Word {
  figure: boolean;
}

const shownWords = (text: string, typography: 'ignored' | 'exact'): ShownWord[] =>
  splitWords(text).map((word, index, all) => ({
    text: word.text,
    key: typography === 'exact' ? word.text.trim() : word.key,
    figure: isFigure(word.key, all[index - 1]?.key, all[index + 1]?.key),
  }));

/** Words that stayed, or a change. */
type Run = ShownWord[] | Change;

interface Change {
  removed: ShownWord[];
  added: ShownWord[];
}

const isChange = (run: Run | undefined): run is Change => run !== undefined && !Array.isArray(run);

function changeOf(runs: Run[]): Change {
  const last = runs.at(-1);
  if (isChange(last)) return last;
  const change = { removed: [], added: [] };
  runs.push(change);
  return change;
}

function withoutStrays(runs: Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const last = joined.at(-1);
    if (isChange(run) && isChange(last)) {
      last.removed.push(...run.removed);
      last.added.push(...run.added);
    } else if (!isChange(run) && isChange(last) && isChange(runs[index + 1]) && isStray(run)) {
      last.removed.push(...run);
      last.added.push(...run);
    } else joined.push(run);
  });
  return joined;
}

const isStray = (words: Word[]): boolean => {
  const [word] = words;
  return words.length === 1 && word !== undefined && word.key.length <= STRAY_LETTERS && /^\p{L}+$/u.test(word.key);
};

function toPieces(runs: Run[]): TextPiece[] {
  const changes = runs.filter(isChange);
  // A number that only changed its place was not corrected.
  const removed = countWords(changes.flatMap((change) => change.removed));
  const added = countWords(changes.flatMap((change) => change.added));
  const pieces: TextPiece[] = [];
  const push = (kind: TextPiece['kind'], words: ShownWord[]) => {
    for (const word of words) {
      const figure = kind !== 'same' && word.figure && removed.get(word.key) !== added.get(word.key);
      const last = pieces.at(-1);
      if (last?.kind === kind && (last.figure ?? false) === figure) last.text += word.text;
      else pieces.push({ kind, text: word.text, ...(figure ? { figure } : {}) });
    }
  };
  for (const run of runs) {
    if (isChange(run)) {
      push('removed', run.removed);
      push('added', run.added);
    } else push('same', run);
  }
  return pieces;
}

function countWords(words: Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import type { Mark } from './check-marks.ts';

interface Change {
  from: number;
  to: number;
  text: string;
}

/** Puts the findings' fixes into the text, as one undo step. Where two overlap the first one is taken. */
export function applyFixes(marks: readonly Mark[]): Command {
  return (state, dispatch) => {
    const changes = marks.flatMap(changesOf).sort((a, b) => a.from - b.from || b.to - a.to);
    const taken: Change[] = [];
    for (const change of changes) {
      if (change.from >= (taken.at(-1)?.to ?? 0)) taken.push(change);
    }
    if (taken.length === 0) return false;
    const tr = closeHistory(state.tr);
    for (const { from, to, text } of taken.toReversed()) {
      const looks = state.doc.nodeAt(from)?.marks ?? [];
      if (text === '') tr.delete(from, to);
      else tr.replaceWith(from, to, state.schema.text(text, looks));
    }
    dispatch?.(tr);
    return true;
  };
}

/** The block may have moved since: what is meant stands as far from the finding as it did. */
function changesOf({ finding: { fix, start }, from }: Mark): Change[] {
  if (fix?.kind !== 'replace') return [];
  const shift = from - start;
  return fix.edits.map((edit) => ({ from: edit.start + shift, to: edit.end + shift, text: edit.text }));
}

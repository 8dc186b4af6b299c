import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';

/** Leaves of the title these words, which it begins with; nothing happens where it begins otherwise by now. */
export function cutTitle(words: string): Command {
  return (state, dispatch) => {
    let found = false;
    let done = false;
    state.doc.forEach((block, pos) => {
      if (found || block.type.name !== 'title') return;
      found = true;
      const text = block.textBetween(0, block.content.size, undefined, '\n');
      const lead = text.length - text.trimStart().length;
      if (!text.slice(lead).replaceAll('\n', ' ').startsWith(words)) return;
      done = true;
      dispatch?.(closeHistory(state.tr).delete(pos + 1 + lead + words.length, pos + 1 + block.content.size));
    });
    return done;
  };
}

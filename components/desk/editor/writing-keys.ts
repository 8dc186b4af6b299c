import { Extension } from '@tiptap/core';
import { baseKeymap, chainCommands, toggleMark } from '@tiptap/pm/commands';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Command } from '@tiptap/pm/state';
import { insertBreak } from './insert-break.ts';
import { joinWithNext, joinWithPrevious } from './join-writing.ts';
import { splitWriting } from './split-writing.ts';
import { toggleKind } from './toggle-kind.ts';

const run =
  (name: 'bold'): Command =>
  (state, dispatch, view) => {
    const type = state.schema.marks[name];
    return type ? toggleMark(type)(state, dispatch, view) : false;
  };

export const toggleBold = run('bold');

/** Typing pauses longer than this begin a new undo step. */
const UNDO_STEP_MS = 500;

/** What each key does in the text; the desk's own shortcuts (original, copy, link) are the views'. */
export const WritingKeys = Extension.create({
  name: 'writingKeys',
  addProseMirrorPlugins() {
    return [
      keymap({
        Enter: splitWriting,
        'Shift-Enter': insertBreak,
        Backspace: joinWithPrevious,
        'Shift-Backspace': joinWithPrevious,
        Delete: joinWithNext,
        'Mod-b': toggleBold,
        'Mod-Alt-0': toggleKind('paragraph'),
        'Mod-Alt-2': toggleKind('heading', { level: 2 }),
        'Mod-Alt-3': toggleKind('heading', { level: 3 }),
        'Mod-Shift-7': toggleKind('item', { ordered: true }),
        'Mod-Shift-8': toggleKind('item', { ordered: false }),
        'Mod-Shift-9': toggleKind('quote'),
        'Mod-z': undo,
        'Mod-Shift-z': redo,
        'Mod-y': chainCommands(redo, () => true),
      }),
      keymap(baseKeymap),
      history({ newGroupDelay: UNDO_STEP_MS }),
    ];
  },
});

export { closeHistory, redo, undo };

import { Extension } from '@tiptap/core';
import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { insertBreak } from './insert-break.ts';
import { joinWithNext, joinWithPrevious } from './join-writing.ts';
import { moveChosenBlocks } from './move-blocks.ts';
import { splitWriting } from './split-writing.ts';
import { toggleBold } from './toggle-bold.ts';
import { toggleKind } from './toggle-kind.ts';

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
        // Also at the ends of the post: the browser's own meaning of the keys would move the caret.
        'Alt-ArrowUp': chainCommands(moveChosenBlocks(-1), () => true),
        'Alt-ArrowDown': chainCommands(moveChosenBlocks(1), () => true),
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
    ];
  },
});

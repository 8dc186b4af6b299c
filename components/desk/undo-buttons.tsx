import { redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { i18n } from '#i18n';
import type { DraftEditor } from './use-draft-editor.ts';

/** 取り消す and やり直す. They stay focusable when there is nothing to undo: the focus must not vanish under the last click. */
export function UndoButtons({ desk }: { desk: DraftEditor }) {
  const steps: { id: 'undo' | 'redo'; sign: string; keys: string; possible: boolean; command: Command }[] = [
    { id: 'undo', sign: '↶', keys: 'Ctrl+Z', possible: desk.tools.undo, command: undo },
    { id: 'redo', sign: '↷', keys: 'Ctrl+Shift+Z', possible: desk.tools.redo, command: redo },
  ];
  return (
    <>
      {steps.map(({ id, sign, keys, possible, command }) => (
        <button
          key={id}
          type="button"
          class="btn quiet sign"
          data-testid={`tool-${id}`}
          aria-label={i18n.t(`desk.tools.${id}Name`)}
          title={`${i18n.t(`desk.tools.${id}Name`)} (${keys})`}
          aria-disabled={!possible}
          onClick={() => {
            if (possible) desk.run(command);
          }}
        >
          {sign}
        </button>
      ))}
    </>
  );
}

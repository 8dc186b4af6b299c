import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftEditor } from './use-draft-editor.ts';

/** The place the editor is mounted in; Preact never looks inside. The grip to drag blocks by comes with the first mouse. */
export function EditorSurface({ desk }: { desk: DraftEditor }) {
  const gripped = useRef(false);
  return (
    <div
      class="post"
      ref={desk.mount}
      onPointerMove={async ({ pointerType, currentTarget: host }) => {
        const view = desk.editor?.editor.view;
        if (pointerType !== 'mouse' || gripped.current || !view) return;
        gripped.current = true;
        const { attachDragHandle } = await import('./editor/drag-handle.ts');
        attachDragHandle({ view, host, scroller: host.closest('.writing'), label: i18n.t('desk.tools.drag') });
      }}
    />
  );
}

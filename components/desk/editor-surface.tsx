import type { DraftEditor } from './use-draft-editor.ts';

/** The place the editor is mounted in; Preact never looks inside. */
export function EditorSurface({ desk }: { desk: DraftEditor }) {
  return <div class="post" ref={desk.mount} />;
}

import type { EditorView } from '@tiptap/pm/view';

/**
 * Browsers move the caret at once and tell of it with the next frame, up to 16 ms later. Whatever changes the view in between puts
 * the caret back to where the editor last heard of it, and the writer's click or arrow key is lost. So this tells it now.
 */
export function hearCaret({ dom }: EditorView): void {
  dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

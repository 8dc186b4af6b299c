import type { EditorState } from '@tiptap/pm/state';
import { kindOf } from './block-of.ts';

/** `/`, or the full-width one an input method writes, and what is typed behind it: the whole of a block. */
const SLASH = /^[/／](\S{0,16})$/u;

/** What is asked of the menu at the caret; null where there is none: a slash counts in a block that holds nothing else. */
export function slashQuery({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  const block = $from.parent;
  if (!empty || !block.isTextblock || $from.parentOffset < block.content.size) return null;
  const kind = kindOf(block);
  if (kind === 'title' || kind === 'image') return null;
  return SLASH.exec(block.textContent)?.[1] ?? null;
}

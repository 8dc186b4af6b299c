import { Extension } from '@tiptap/core';
import { Node as DocNode, Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { sanitizeHtml } from '../../../utils/browser/sanitize-html.ts';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { kindOf } from './block-of.ts';
import type { DocBlock } from './post-doc.ts';
import { readLines } from './read-lines.ts';
import { readPasted } from './read-pasted.ts';

/** Kinds whose lines stay of their kind when several are pasted into one. */
const KEPT_KINDS: ReadonlySet<PostBlockKind> = new Set(['item', 'line', 'quote']);

/** Pasted and dropped text: HTML through the one door, plain text line by line. */
export const Paste = Extension.create({
  name: 'pasteIntoPost',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('pasteIntoPost'),
        props: {
          // ProseMirror would parse what others wrote before `handlePaste` is asked: only the one door may.
          transformPastedHTML: () => '',
          handlePaste: (view, event) => insertTransfer(view, event.clipboardData),
          handleDrop: (view, event, _slice, moved) => {
            // A drag within the editor is ProseMirror's: it knows the nodes.
            if (moved || view.dragging) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!at) return false;
            return insertTransfer(view, event.dataTransfer, at.pos);
          },
        },
      }),
    ];
  },
});

function insertTransfer(view: EditorView, data: DataTransfer | null, at?: number): boolean {
  if (!data) return false;
  const { schema, selection } = view.state;
  const html = data.getData('text/html');
  const { parent } = selection.$from;
  const kind = parent.isTextblock ? kindOf(parent) : 'paragraph';
  const blocks = html === '' ? [] : readPasted(sanitizeHtml(html));
  const found = blocks.length > 0 ? blocks : linesAs(data.getData('text/plain'), kind);
  // Nothing but a picture or a file: no post holds it, and the browser must not put it in.
  if (found.length === 0) return true;
  const tr = view.state.tr;
  if (kind === 'title' && at === undefined) {
    const text = toNodes(schema, found)
      .map((block) => block.textContent)
      .join(' ');
    tr.insertText(text);
  } else {
    const slice = new Slice(Fragment.from(toNodes(schema, found)), 1, 1);
    if (at === undefined) tr.replaceSelection(slice);
    else tr.replaceRange(at, at, slice);
  }
  view.dispatch(
    tr
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', at === undefined ? 'paste' : 'drop'),
  );
  return true;
}

/** One block a line. */
function linesAs(text: string, kind: PostBlockKind): DocBlock[] {
  const type = KEPT_KINDS.has(kind) ? kind : 'paragraph';
  return readLines(text).map((line) => ({ type, attrs: EMPTY_ATTRS, content: [{ type: 'text', text: line }] }));
}

function toNodes(schema: Schema, blocks: DocBlock[]): DocNode[] {
  return blocks.map((block) => DocNode.fromJSON(schema, block));
}

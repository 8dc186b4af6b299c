import { Extension } from '@tiptap/core';
import { Node as DocNode, Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { PostBlockKind } from '../../../utils/post/post.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { kindOf } from './block-of.ts';
import { CopySerializer, type Origin } from './origin.ts';
import type { DocBlock } from './post-doc.ts';
import { readLines } from './read-lines.ts';
import type { PastedInto } from './read-pasted.ts';
import { ruleText } from './rule-text.ts';

/** Kinds whose lines stay of their kind when several are pasted into one. */
const KEPT_KINDS: ReadonlySet<PostBlockKind> = new Set(['item', 'line', 'quote']);

type ReadHtml = (html: string, into: PastedInto) => DocBlock[];

/** The one door and what reads behind it: some 10 KB that no draft is opened for, so they come when the editor stands. */
let readHtml: ReadHtml | null = null;
async function fetchReadHtml(): Promise<ReadHtml> {
  readHtml ??= (await import('./read-html.ts')).readHtml;
  return readHtml;
}

interface PasteOptions {
  /** Of the post: what is copied from it says so, and what is pasted into it is held against it. */
  origin: Origin;
}

/** Pasted and dropped text: HTML through the one door, plain text line by line. */
export const Paste = Extension.create<PasteOptions>({
  name: 'pasteIntoPost',
  addProseMirrorPlugins() {
    const { origin } = this.options;
    return [
      new Plugin({
        key: new PluginKey('pasteIntoPost'),
        view: () => {
          // A paste asks again, should this fail.
          afterPaint()
            .then(fetchReadHtml)
            .catch((error: unknown) => console.error('what reads pasted HTML did not come', error));
          return {};
        },
        props: {
          // ProseMirror would parse what others wrote before `handlePaste` is asked: only the one door may.
          transformPastedHTML: () => '',
          clipboardSerializer: new CopySerializer(this.editor.schema, origin),
          handlePaste: (view, event) => insertTransfer(view, origin, event.clipboardData),
          handleDrop: (view, event, _slice, moved) => {
            // A drag within the editor is ProseMirror's: it knows the nodes.
            if (moved || view.dragging) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!at) return false;
            return insertTransfer(view, origin, event.dataTransfer, at.pos);
          },
        },
      }),
    ];
  },
});

function insertTransfer(view: EditorView, origin: Origin, data: DataTransfer | null, at?: number): boolean {
  if (!data) return false;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html === '') insertBlocks(view, [], text, at);
  else if (readHtml !== null) insertBlocks(view, readHtml(html, intoPost(view, origin)), text, at);
  else void insertLater(view, origin, html, text, at);
  // Nothing but a picture or a file: no post holds it, and the browser must not put it in.
  return true;
}

const intoPost = ({ state }: EditorView, origin: Origin): PastedInto => ({ origin, rule: ruleText(state.doc) });

/** A paste in the first moment of an editor waits for the door; where that cannot be fetched any more, the text still comes. */
async function insertLater(view: EditorView, origin: Origin, html: string, text: string, at?: number): Promise<void> {
  const read = await fetchReadHtml().catch((error: unknown) => {
    console.error('what reads pasted HTML did not come', error);
    return () => [];
  });
  if (view.isDestroyed) return;
  insertBlocks(view, read(html, intoPost(view, origin)), text, at && Math.min(at, view.state.doc.content.size));
}

/** The blocks, or the text where they are none. */
function insertBlocks(view: EditorView, blocks: DocBlock[], text: string, at?: number): void {
  const { schema, selection } = view.state;
  const { parent } = selection.$from;
  const kind = parent.isTextblock ? kindOf(parent) : 'paragraph';
  const found = blocks.length > 0 ? blocks : linesAs(text, kind);
  if (found.length === 0) return;
  const tr = view.state.tr;
  if (kind === 'title' && at === undefined) {
    const words = toNodes(schema, found)
      .filter((block) => kindOf(block) !== 'rule')
      .map((block) => block.textContent)
      .join(' ');
    tr.insertText(words);
  } else {
    const slice = sliceOf(toNodes(schema, found), ruleText(view.state.doc));
    if (at === undefined) tr.replaceSelection(slice);
    else tr.replaceRange(at, at, slice);
  }
  view.dispatch(
    tr
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', at === undefined ? 'paste' : 'drop'),
  );
}

/** The first and the last block flow into the text around them; a whole rule never does. */
export function sliceOf(blocks: DocNode[], rule: string): Slice {
  const open = (block: DocNode | undefined) =>
    block !== undefined && kindOf(block) === 'rule' && block.textContent === rule ? 0 : 1;
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

/** One block a line. */
function linesAs(text: string, kind: PostBlockKind): DocBlock[] {
  const type = KEPT_KINDS.has(kind) ? kind : 'paragraph';
  return readLines(text).map((line) => ({ type, attrs: EMPTY_ATTRS, content: [{ type: 'text', text: line }] }));
}

function toNodes(schema: Schema, blocks: DocBlock[]): DocNode[] {
  return blocks.map((block) => DocNode.fromJSON(schema, block));
}

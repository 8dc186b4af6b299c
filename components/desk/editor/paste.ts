import { Extension } from '@tiptap/core';
import { Node as DocNode, Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { PostBlockKind, Slot } from '../../../utils/post/post.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { fittingSlot } from './fitting-slot.ts';
import { CopySerializer, type Origin } from './origin.ts';
import type { DocBlock } from './post-doc.ts';
import { readLines } from './read-lines.ts';
import type { Pasted, PastedInto } from './read-pasted.ts';
import { ruleText } from './rule-text.ts';

/** Kinds whose lines stay of their kind when several are pasted into one. */
const KEPT_KINDS: ReadonlySet<PostBlockKind> = new Set(['item', 'line', 'quote']);

type ReadHtml = (html: string, into: PastedInto) => Pasted;

const NOTHING: Pasted = { blocks: [], pictures: new Set(), leftOut: 0 };

/** The one door and what reads behind it: some 10 KB that no draft is opened for, so they come when the editor stands. */
let readHtml: ReadHtml | null = null;
async function fetchReadHtml(): Promise<ReadHtml> {
  readHtml ??= (await import('./read-html.ts')).readHtml;
  return readHtml;
}

interface PasteOptions {
  /** Of the post: what is copied from it says so, and what is pasted into it is held against it. */
  origin: Origin;
  /** Something was pasted, and so many pictures of it are not in the post. */
  onPasted: (picturesLeftOut: number) => void;
}

/** Pasted and dropped text: HTML through the one door, plain text line by line. */
export const Paste = Extension.create<PasteOptions>({
  name: 'pasteIntoPost',
  addProseMirrorPlugins() {
    const { options } = this;
    const { origin } = options;
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
          handlePaste: (view, event) => insertTransfer(view, options, event.clipboardData),
          handleDrop: (view, event, _slice, moved) => {
            // A drag within the editor is ProseMirror's: it knows the nodes.
            if (moved || view.dragging) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!at) return false;
            return insertTransfer(view, options, event.dataTransfer, at.pos);
          },
        },
      }),
    ];
  },
});

function insertTransfer(view: EditorView, options: PasteOptions, data: DataTransfer | null, at?: number): boolean {
  if (!data) return false;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const insert = (pasted: Pasted) => options.onPasted(insertBlocks(view, pasted, text, at));
  // Nothing but a picture or a file: no post holds it, and the browser must not put it in.
  if (html === '') insert(text === '' ? { ...NOTHING, leftOut: countPictures(data.files) } : NOTHING);
  else if (readHtml !== null) insert(readHtml(html, intoPost(view, options.origin)));
  else void insertLater(view, options, html, text, at);
  return true;
}

const countPictures = (files: FileList): number => [...files].filter(({ type }) => type.startsWith('image/')).length;

const intoPost = ({ state }: EditorView, origin: Origin): PastedInto => ({ origin, rule: ruleText(state.doc) });

/** A paste in the first moment of an editor waits for the door; where that cannot be fetched any more, the text still comes. */
async function insertLater(
  view: EditorView,
  { origin, onPasted }: PasteOptions,
  html: string,
  text: string,
  at?: number,
): Promise<void> {
  const read = await fetchReadHtml().catch((error: unknown) => {
    console.error('what reads pasted HTML did not come', error);
    return () => NOTHING;
  });
  if (view.isDestroyed) return;
  const pasted = read(html, intoPost(view, origin));
  onPasted(insertBlocks(view, pasted, text, at && Math.min(at, view.state.doc.content.size)));
}

/** The blocks, or the text where they are none; gives how many pictures stayed out. */
function insertBlocks(view: EditorView, { blocks, pictures, leftOut }: Pasted, text: string, at?: number): number {
  const { schema, selection } = view.state;
  const { parent } = selection.$from;
  const kind = parent.isTextblock ? kindOf(parent) : 'paragraph';
  const found = blocks.length > 0 ? blocks : linesAs(text, kind);
  if (found.length === 0) return leftOut;
  // Where it is dropped says nothing yet of the part.
  const { slot } = parent.isTextblock && at === undefined ? attrsOf(parent) : EMPTY_ATTRS;
  const nodes = inSlots(found, slot).map((block) => DocNode.fromJSON(schema, block));
  const isPicture = (block: DocNode) => pictures.has(found[nodes.indexOf(block)] as DocBlock);
  const tr = view.state.tr;
  const inTitle = kind === 'title' && at === undefined;
  if (inTitle) {
    const words = nodes
      .filter((block) => kindOf(block) !== 'rule' && block.content.size > 0)
      .map((block) => block.textContent)
      .join(' ');
    if (words === '') return leftOut + pictures.size;
    tr.insertText(words);
  } else {
    const slice = sliceOf(nodes, ruleText(view.state.doc), isPicture);
    if (at === undefined) tr.replaceSelection(slice);
    else tr.replaceRange(at, at, slice);
  }
  view.dispatch(
    tr
      .scrollIntoView()
      .setMeta('paste', true)
      .setMeta('uiEvent', at === undefined ? 'paste' : 'drop'),
  );
  return inTitle ? leftOut + pictures.size : leftOut;
}

/** The first and the last block flow into the text around them; a whole rule and another page's picture never do. */
export function sliceOf(blocks: DocNode[], rule: string, isPicture: (block: DocNode) => boolean): Slice {
  const isWhole = (block: DocNode) => isPicture(block) || (kindOf(block) === 'rule' && block.textContent === rule);
  const open = (block: DocNode | undefined) => (block !== undefined && isWhole(block) ? 0 : 1);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

/** One block a line. */
function linesAs(text: string, kind: PostBlockKind): DocBlock[] {
  const type = KEPT_KINDS.has(kind) ? kind : 'paragraph';
  return readLines(text).map((line) => ({ type, attrs: EMPTY_ATTRS, content: [{ type: 'text', text: line }] }));
}

/**
 * The blocks in the part of the post they are pasted into, as if each were made after the one before; those that say theirs stay in it.
 * What takes the whole place of an empty block would else belong to the part above.
 */
export function inSlots(blocks: DocBlock[], slot: Slot | null): DocBlock[] {
  let current = slot;
  return blocks.map((block) => {
    current = block.attrs.slot ?? (current && fittingSlot(current, block.type));
    return block.attrs.slot === current ? block : { ...block, attrs: { ...block.attrs, slot: current } };
  });
}

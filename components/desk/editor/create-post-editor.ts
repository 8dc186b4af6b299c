import { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Post, PostBlock, PostBlockKind, Slot } from '../../../utils/post/post.ts';
import type { UndoJournal } from '../../../utils/post/undo-journal.ts';
import { attrsOf } from './block-of.ts';
import { docToPost, toPostBlock } from './doc-to-post.ts';
import { findBlock } from './find-block.ts';
import { hearCaret } from './hear-caret.ts';
import { carryPlace, HeldPlaces } from './held-place.ts';
import { ImageFrames } from './image-frames.ts';
import { LitBlocks } from './lit-blocks.ts';
import type { Origin } from './origin.ts';
import { Paste } from './paste.ts';
import { Placeholders } from './placeholders.ts';
import type { DocBlock, PostDoc } from './post-doc.ts';
import { postExtensions } from './post-extensions.ts';
import { postToDoc } from './post-to-doc.ts';
import { StaleBlocks } from './stale-blocks.ts';
import { textInSight } from './text-in-sight.ts';
import { TidyBlocks } from './tidy-blocks.ts';
import { createUndoHistory } from './undo-history.ts';
import { WritingKeys } from './writing-keys.ts';

interface PostEditorOptions {
  element: HTMLElement;
  post: Post;
  sourceLang: string | null;
  origin: Origin;
  newId: () => string;
  label: string;
  placeholder: (kind: PostBlockKind, slot: Slot | null) => string;
  untranslated: string;
  /** What the frame of a picture says. */
  frame: (src: string, alt: string) => string;
  /** The post was changed (not by `show`): by the writer, or by an engine. */
  onChange: (isTyped: boolean) => void;
  /** Anything the toolbar shows may have changed. */
  onState: () => void;
  /** Something was pasted, and so many pictures of it are not in the post. */
  onPasted: (picturesLeftOut: number) => void;
}

export interface Caret {
  blockId: string;
  /** From the block's start, as ProseMirror counts. */
  offset: number;
}

export interface PostEditor {
  editor: Editor;
  post: () => Post;
  /** One block of it, without reading the others; null where it is gone. */
  block: (blockId: string) => PostBlock | null;
  /** What 取り消す needs on the next page: an `UndoJournal` as JSON. */
  journal: () => string;
  /** 取り消す goes on where it was when that journal was written; nothing happens where it is another text's. */
  restoreUndo: (journal: UndoJournal) => void;
  /** Another window's or the store's newer text: takes its place, and the undo history begins anew. */
  show: (post: Post) => void;
  /** The writer's own wholesale change (an applied reply): one undo step. */
  replace: (post: Post) => void;
  /** Where the caret is; null outside of blocks. */
  caret: () => Caret | null;
  /** Puts the caret into that block, before its `offset`th character, and shows it; false where the block is gone. */
  goTo: (blockId: string, offset?: number) => boolean;
}

/** A third click takes browsers' selection into the next block, and typing would join the two: here it ends with the block. */
function chooseWholeBlock(view: EditorView, event: MouseEvent): boolean {
  if (event.detail < 3 || event.button !== 0 || !(event.target instanceof Element)) return false;
  const block = event.target.closest('[data-kind]');
  if (block === null) return false;
  const $at = view.state.doc.resolve(view.posAtDOM(block, 0));
  event.preventDefault();
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, $at.start(), $at.end())));
  return true;
}

/** Between the caret and what stands over and below the text, in pixels. */
const CLEAR = { top: 18, right: 0, bottom: 24, left: 0 };
/** A line and what is clear of it: so much stays below a form that fills the panel. */
const LEAST_IN_SIGHT = 48;

/** Keeps the caret clear of the toolbar, which is as high as the panel is narrow: measured whenever ProseMirror scrolls. */
function clearOfToolbar(element: HTMLElement): typeof CLEAR {
  return {
    ...CLEAR,
    get top() {
      const scroller = element.closest('.writing');
      if (scroller === null) return CLEAR.top;
      const { top, height } = scroller.getBoundingClientRect();
      return Math.min(textInSight(scroller).top - top + CLEAR.top, Math.max(CLEAR.top, height - LEAST_IN_SIGHT));
    },
  };
}

export function createPostEditor(options: PostEditorOptions): PostEditor {
  const { newId, sourceLang, placeholder, untranslated } = options;
  const undoHistory = createUndoHistory();
  const inSight = clearOfToolbar(options.element);
  const editor = new Editor({
    element: options.element,
    // The extension's CSP has no 'unsafe-inline': desk.css holds ProseMirror's few rules.
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      ...postExtensions,
      WritingKeys,
      undoHistory.extension,
      Paste.configure({ origin: options.origin, onPasted: options.onPasted }),
      LitBlocks,
      StaleBlocks,
      HeldPlaces,
      TidyBlocks.configure({ newId, sourceLang }),
      ImageFrames.configure({ frame: options.frame }),
      Placeholders.configure({ placeholder, untranslated, sourceLang }),
    ],
    content: postToDoc(options.post, newId),
    editorProps: {
      scrollMargin: inSight,
      scrollThreshold: inSight,
      handleDOMEvents: { mousedown: chooseWholeBlock },
      // Keys that the editor answers are for where the caret is seen.
      handleKeyDown: (view) => {
        hearCaret(view);
        return false;
      },
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        'data-testid': 'editor',
        lang: 'ja',
        spellcheck: 'false',
      },
    },
    onTransaction: ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) options.onChange(transaction.getMeta('addToHistory') !== false);
      options.onState();
    },
  });

  return {
    editor,
    post: () => docToPost(editor.state.doc.toJSON() as PostDoc, newId),
    journal: () => undoHistory.journal(editor.state),
    restoreUndo: (journal) => {
      hearCaret(editor.view);
      const restored = undoHistory.restore(editor.state, journal);
      if (restored === null) return;
      editor.view.updateState(carryPlace(editor.state, restored));
      options.onState();
    },
    block: (blockId) => {
      const found = findBlock(editor.state.doc, blockId);
      return found === null ? null : toPostBlock(found.block.toJSON() as DocBlock, newId);
    },
    show: (post) => {
      const { view } = editor;
      hearCaret(view);
      const { state } = view;
      const doc = state.schema.nodeFromJSON(postToDoc(post, newId));
      const caret = TextSelection.near(doc.resolve(Math.min(state.selection.from, doc.content.size)));
      const shown = EditorState.create({ doc, selection: caret, plugins: state.plugins });
      view.updateState(carryPlace(state, shown));
      options.onState();
    },
    replace: (post) => {
      const { view, state } = editor;
      const next = state.schema.nodeFromJSON(postToDoc(post, newId));
      const tr = state.tr.replaceWith(0, state.doc.content.size, next.content);
      // Replacing all of it would leave the caret at the very end, in the footer.
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(state.selection.from, tr.doc.content.size))));
      view.dispatch(closeHistory(tr));
    },
    caret: () => {
      hearCaret(editor.view);
      const { $head } = editor.state.selection;
      const blockId = $head.depth === 0 ? null : attrsOf($head.parent).blockId;
      return blockId === null ? null : { blockId, offset: $head.parentOffset };
    },
    goTo: (blockId, offset = 0) => {
      const found = findBlock(editor.state.doc, blockId);
      if (found === null) return false;
      // At once, and not with the next frame as Tiptap's own `focus` does: the next key belongs there. The focus goes first,
      // because ProseMirror scrolls to a selection that has it.
      const { view } = editor;
      view.focus();
      const { tr } = view.state;
      const at = found.pos + 1 + Math.min(offset, found.block.content.size);
      view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))).scrollIntoView());
      return true;
    },
  };
}

import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import type { Piece } from '../../../utils/post/piece.ts';
import type { Slot } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS } from './block-attrs.ts';
import { attrsOf, kindOf } from './block-of.ts';
import { toInline } from './post-to-doc.ts';

/** Parts a quotation can stand in; from any other it goes behind the last of these. */
const RUNNING_TEXT: ReadonlySet<Slot | null> = new Set(['lead', 'sections', 'quote', 'comment']);

/**
 * Puts a quotation and its source line into the post: into the quotation the caret stands in where that ends with the
 * sentence before (the quotation goes on), else into the frame's empty one, else below the caret's block. The caret
 * stands behind the quoted words.
 */
export function insertQuote([quote, cite]: [quote: Piece, cite: Piece], gap: string): Command {
  return (state, dispatch) => {
    const { quote: quoteType, cite: citeType } = state.schema.nodes;
    const { $from } = state.selection;
    if (!quoteType || !citeType || $from.depth === 0) return false;
    const text = quote.content.flatMap(toInline).map((inline) => state.schema.nodeFromJSON(inline));
    const [sentenceId = 0] = quote.sourceIds;
    const attrs = { ...EMPTY_ATTRS, sourceIds: quote.sourceIds, untranslated: quote.untranslated === true };
    const tr = state.tr;

    const here = $from.parent;
    if (kindOf(here) === 'quote' && attrsOf(here).sourceIds.includes(sentenceId - 1)) {
      const end = $from.end();
      tr.insert(end, gap === '' ? text : [state.schema.text(gap), ...text]);
      const { sourceIds } = attrsOf(here);
      tr.setNodeMarkup($from.before(), undefined, { ...attrsOf(here), sourceIds: [...sourceIds, sentenceId] });
      tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(end)));
      dispatch?.(tr.scrollIntoView());
      return true;
    }

    const source = cite.content.flatMap(toInline).map((inline) => state.schema.nodeFromJSON(inline));
    const empty = emptyQuote(state.doc);
    if (empty === null) {
      const { pos, slot } = placeBelow(state.doc, $from.index(0));
      const made = [quoteType.create({ ...attrs, slot }, text), citeType.create({ ...EMPTY_ATTRS, slot }, source)];
      tr.insert(pos, made);
      tr.setSelection(TextSelection.create(tr.doc, pos + 1 + size(text)));
    } else {
      const { pos, block, below } = empty;
      if (below !== null) tr.insert(pos + block.nodeSize + 1, source);
      else tr.insert(pos + block.nodeSize, citeType.create({ ...EMPTY_ATTRS, slot: attrsOf(block).slot }, source));
      tr.insert(pos + 1, text);
      tr.setNodeMarkup(pos, undefined, {
        ...attrsOf(block),
        sourceIds: attrs.sourceIds,
        untranslated: attrs.untranslated,
      });
      tr.setSelection(TextSelection.create(tr.doc, pos + 1 + size(text)));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** A quotation nobody has written yet, with its source line where that is still empty, too. */
function emptyQuote(doc: Node): { pos: number; block: Node; below: Node | null } | null {
  let found: { pos: number; block: Node; below: Node | null } | null = null;
  doc.forEach((block, pos, index) => {
    if (found !== null || kindOf(block) !== 'quote' || block.content.size > 0) return;
    const next = index + 1 < doc.childCount ? doc.child(index + 1) : null;
    if (next !== null && kindOf(next) === 'cite' && next.content.size > 0) return;
    found = { pos, block, below: next !== null && kindOf(next) === 'cite' ? next : null };
  });
  return found;
}

/** Below that block, past a quotation's own source line; where it is no running text, below the last that is. */
function placeBelow(doc: Node, caret: number): { pos: number; slot: Slot } {
  const blocks: { end: number; slot: Slot | null; isCite: boolean }[] = [];
  doc.forEach((block, pos) => {
    blocks.push({ end: pos + block.nodeSize, slot: attrsOf(block).slot, isCite: kindOf(block) === 'cite' });
  });
  const here = RUNNING_TEXT.has(blocks[caret]?.slot ?? null)
    ? caret
    : blocks.findLastIndex(({ slot }) => slot !== 'comment' && RUNNING_TEXT.has(slot));
  const last = blocks[here + 1]?.isCite ? here + 1 : here;
  const { end, slot } = blocks[last] ?? { end: doc.content.size, slot: null };
  return { pos: end, slot: slot ?? 'sections' };
}

const size = (nodes: Node[]): number => nodes.reduce((sum, node) => sum + node.nodeSize, 0);

import type { Command, EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { attrsOf } from './block-of.ts';

/** What the link form starts from: the link under the caret, else the chosen words. */
export interface LinkPlace {
  from: number;
  to: number;
  words: string;
  href: string;
  /** Whether it stands in a line of 関連リンク. */
  related: boolean;
}

/** Null where the selection spans blocks: a link lies within one. */
export function linkPlace(state: EditorState): LinkPlace | null {
  const { $from, $to, from, to, empty } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  const type = state.schema.marks.link;
  const related = attrsOf($from.parent).slot === 'related';
  let place: LinkPlace = { from, to, words: state.doc.textBetween(from, to), href: '', related };
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    const end = start + node.nodeSize;
    const mark = node.marks.find((candidate) => candidate.type === type);
    const touches = empty ? start <= from && from <= end : start < to && from < end;
    if (!mark || !touches) return;
    const href = String(mark.attrs.href);
    // Runs of one link that differ in boldness lie side by side.
    const joins = place.href === href && start === place.to;
    place = { from: joins ? place.from : start, to: end, words: '', href, related };
    place.words = state.doc.textBetween(place.from, place.to);
  });
  return place;
}

/** Puts the link on its place; `words` replace what stands there if they differ. */
export function setLink(place: LinkPlace, words: string, href: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link;
    if (!type || words === '') return false;
    const tr = state.tr;
    let { to } = place;
    if (words !== place.words) {
      const marks = state.doc
        .resolve(place.from)
        .marks()
        .filter((mark) => mark.type !== type);
      tr.replaceWith(place.from, place.to, state.schema.text(words, marks));
      to = place.from + words.length;
    }
    tr.removeMark(place.from, to, type).addMark(place.from, to, type.create({ href }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(type).scrollIntoView());
    return true;
  };
}

/** Leaves the words and takes the link off them. */
export function removeLink(place: LinkPlace): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.link;
    if (!type) return false;
    dispatch?.(state.tr.removeMark(place.from, place.to, type));
    return true;
  };
}

import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Mappable, StepMap } from '@tiptap/pm/transform';

/** What an open form is about: chosen words, or where the caret stood (`words` empty). */
export interface HeldPlace {
  from: number;
  to: number;
  words: string;
}

const key = new PluginKey<HeldPlace | null>('heldPlace');

/** Goes with the text while a form is open: an engine, another window and the writer go on writing meanwhile. */
export const heldPlaces = new Plugin<HeldPlace | null>({
  key,
  state: {
    init: () => null,
    apply: (tr, place) => {
      const asked: HeldPlace | undefined = tr.getMeta(key);
      return asked ?? (place && moved(place, tr.mapping));
    },
  },
});

export const HeldPlaces = Extension.create({ name: 'heldPlaces', addProseMirrorPlugins: () => [heldPlaces] });

/** From here on `heldPlace` is about that place. */
export const holdPlace = (tr: Transaction, place: HeldPlace): Transaction => tr.setMeta(key, place);

/** Where the place is now; null where it is gone, or other words stand there. */
export function heldPlace(state: EditorState): HeldPlace | null {
  const place = key.getState(state) ?? null;
  if (place === null) return null;
  const $from = state.doc.resolve(place.from);
  const stands = $from.parent.isTextblock && $from.sameParent(state.doc.resolve(place.to));
  return stands && state.doc.textBetween(place.from, place.to) === place.words ? place : null;
}

/** `after` with the place that was held before it, where no transaction leads from one to the other. */
export function carryPlace(before: EditorState, after: EditorState): EditorState {
  const place = key.getState(before) ?? null;
  const there = place && moved(place, changeBetween(before.doc, after.doc));
  return there === null ? after : after.apply(holdPlace(after.tr, there));
}

function moved({ from, to, words }: HeldPlace, mapping: Mappable): HeldPlace | null {
  if (from === to) {
    const { pos, deletedAcross } = mapping.mapResult(from);
    return deletedAcross ? null : { from: pos, to: pos, words };
  }
  // What is written at its edges is not of it.
  const start = mapping.map(from, 1);
  const end = mapping.map(to, -1);
  return start < end ? { from: start, to: end, words } : null;
}

/** As if all that differs had been replaced in one go. */
function changeBetween(before: Node, after: Node): StepMap {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return StepMap.empty;
  // A letter doubled or taken from two of its like is the same from both sides.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]);
}

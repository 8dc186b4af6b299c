import { Extension } from '@tiptap/core';
import { closeHistory, history, isHistoryTransaction, redo, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import type { JournalEntry, UndoJournal } from '../../../utils/post/undo-journal.ts';
import { docToPost } from './doc-to-post.ts';
import type { PostDoc } from './post-doc.ts';

/** Typing pauses longer than this begin a new undo step. */
const UNDO_STEP_MS = 500;

/** Typed words join into one entry, so these hold an hour's editing; with 200 bytes each they add 60 KB to a save. */
const MOST_ENTRIES = 300;
/** Let go of at once, so that it is not done at each key. */
const DROPPED_ENTRIES = 100;

type Entry = { kind: 'undo' | 'redo'; doc: Node } | Edit;

interface Edit {
  kind: 'new' | 'same' | 'beside' | 'after';
  steps: readonly Step[];
  /** The selection before it: where 取り消す puts the caret. */
  from: number;
  to: number;
  /** The document after it. */
  doc: Node;
}

interface Recorded {
  base: Node;
  entries: readonly Entry[];
}

interface UndoHistory {
  extension: Extension;
  /** An `UndoJournal` as JSON. */
  journal: (state: EditorState) => string;
  /** The state with the undo steps the journal tells of; null where the journal does not lead to this document. */
  restore: (state: EditorState, journal: UndoJournal) => EditorState | null;
}

/** ProseMirror's undo history, with a journal beside it from which the next page can make it anew. */
export function createUndoHistory(): UndoHistory {
  const key = new PluginKey<Recorded>('undoJournal');
  const recorder = new Plugin<Recorded>({
    key,
    state: {
      init: (_config, { doc }) => ({ base: doc, entries: [] }),
      apply: record,
    },
  });
  // In this order: the recorder looks at what the history made of a change.
  const plugins = [history({ newGroupDelay: UNDO_STEP_MS }), recorder];
  return {
    extension: Extension.create({ name: 'undoHistory', addProseMirrorPlugins: () => plugins }),
    journal: (state) => {
      const { base, entries } = key.getState(state) ?? { base: state.doc, entries: [] };
      return `{"base":${textOf(base, () => base.toJSON())},"entries":[${entries.map((entry) => textOf(entry, () => toJson(entry))).join()}]}`;
    },
    restore: (state, journal) => {
      try {
        const replayed = replay(state, journal, plugins);
        if (storedText(replayed.doc) !== storedText(state.doc)) return null;
        const whole = replayed.reconfigure({ plugins: [...state.plugins] });
        return whole.apply(
          whole.tr.setSelection(
            TextSelection.between(whole.doc.resolve(state.selection.anchor), whole.doc.resolve(state.selection.head)),
          ),
        );
      } catch (error) {
        // Of another schema, or damaged: the text is whole, only its undo steps are gone.
        console.error(error);
        return null;
      }
    },
  };
}

/** Two documents of one text: journals of before `tidyBlocks` saw to it lead to blocks that keep what only another kind shows. */
const storedText = (doc: Node): string => JSON.stringify(docToPost(doc.toJSON() as PostDoc, () => ''));

function record(tr: Transaction, recorded: Recorded, before: EditorState, after: EditorState): Recorded {
  if (!tr.docChanged) return recorded;
  const entry = entryOf(tr, before, after);
  const { base, entries } = recorded;
  const last = entries.at(-1);
  const joined = last === undefined ? null : join(last, entry);
  if (joined !== null) return { base, entries: [...entries.slice(0, -1), joined] };
  const all = [...entries, entry];
  if (all.length <= MOST_ENTRIES) return { base, entries: all };
  return { base: all[DROPPED_ENTRIES - 1]?.doc ?? base, entries: all.slice(DROPPED_ENTRIES) };
}

function entryOf(tr: Transaction, before: EditorState, after: EditorState): Entry {
  const { doc } = tr;
  if (isHistoryTransaction(tr)) return { kind: undoDepth(after) < undoDepth(before) ? 'undo' : 'redo', doc };
  const cause: Transaction | undefined = tr.getMeta('appendedTransaction');
  const kind =
    cause !== undefined && isHistoryTransaction(cause)
      ? 'after'
      : tr.getMeta('addToHistory') === false || cause?.getMeta('addToHistory') === false
        ? 'beside'
        : undoDepth(after) === undoDepth(before)
          ? 'same'
          : 'new';
  return { kind, steps: tr.steps, from: before.selection.from, to: before.selection.to, doc };
}

/** What is typed on in one undo step is one change; null where the two are not to be told as one. */
function join(last: Entry, next: Entry): Edit | null {
  if (!('steps' in last) || !('steps' in next) || next.kind !== (last.kind === 'new' ? 'same' : last.kind)) return null;
  const [one] = last.steps;
  const [two] = next.steps;
  if (one === undefined || two === undefined || last.steps.length > 1 || next.steps.length > 1) return null;
  const merged = one.merge(two);
  return merged === null ? null : { ...last, steps: [merged], doc: next.doc };
}

/** What was written at an earlier save is not written anew: base and entries never change, they make room for others. */
const texts = new WeakMap<object, string>();

function textOf(part: object, json: () => unknown): string {
  const text = texts.get(part) ?? JSON.stringify(json());
  texts.set(part, text);
  return text;
}

const toJson = (entry: Entry): JournalEntry =>
  'steps' in entry
    ? { kind: entry.kind, steps: entry.steps.map((step) => step.toJSON()), from: entry.from, to: entry.to }
    : { kind: entry.kind };

function replay({ schema }: EditorState, { base, entries }: UndoJournal, plugins: Plugin[]): EditorState {
  let state = EditorState.create({ doc: schema.nodeFromJSON(base), plugins });
  let last: Transaction | null = null;
  const apply = (tr: Transaction) => {
    state = state.apply(tr);
    last = tr;
  };
  for (const entry of entries) {
    if (!('steps' in entry)) {
      (entry.kind === 'undo' ? undo : redo)(state, apply);
      continue;
    }
    const { doc } = state;
    const caret = TextSelection.between(doc.resolve(entry.from), doc.resolve(entry.to));
    const selected = state.apply(state.tr.setSelection(caret));
    const tr = entry.steps.reduce<Transaction>((made, step) => made.step(Step.fromJSON(schema, step)), selected.tr);
    state = selected;
    if (entry.kind === 'new') closeHistory(tr);
    else if (entry.kind === 'beside') tr.setMeta('addToHistory', false);
    // Appended to whatever came last, a change is part of its step.
    else if (last !== null) tr.setMeta('appendedTransaction', last);
    apply(tr);
  }
  return state;
}

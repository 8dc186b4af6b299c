import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { PostFinding } from '../../../utils/checks/post-finding.ts';
import { beside } from '../editor/beside.ts';
import { findBlock } from '../editor/find-block.ts';

export const checkMarksKey = new PluginKey<Marks>('checkMarks');

/** A finding where it stands in the document now. */
export interface Mark {
  finding: PostFinding;
  from: number;
  to: number;
  /** What stood there when it was found: the words meant, or all of the block where it as a whole is meant. */
  words: string;
}

interface Marks {
  marks: Mark[];
  /** Id of the finding that is being looked at. */
  now: string | null;
  /** What the writer has waved off, by key: it is not shown. */
  waved: ReadonlySet<string>;
}

/**
 * Marks the findings in the text. They move with it, and go as soon as their words are changed: what was found in other words says
 * nothing about these.
 */
export class CheckMarks {
  readonly plugin: Plugin<Marks>;
  private shown: readonly Mark[] = [];
  private waved: ReadonlySet<string> = new Set();

  constructor() {
    this.plugin = new Plugin<Marks>({
      key: checkMarksKey,
      state: {
        // Also where another window's text, or the undo history of another day, has made a new state of the editor.
        init: (_, { doc }) => ({
          marks: this.shown.flatMap((mark) => placeAgain(doc, mark)),
          now: null,
          waved: this.waved,
        }),
        apply: (tr, before) => {
          const asked: Partial<Marks> | undefined = tr.getMeta(checkMarksKey);
          const marks = asked?.marks ?? (tr.docChanged ? moveMarks(before.marks, tr) : before.marks);
          const now = asked?.now === undefined ? before.now : asked.now;
          return { marks, now, waved: asked?.waved ?? before.waved };
        },
      },
      props: {
        decorations: (state) => {
          const { marks, now, waved } = checkMarksKey.getState(state) ?? NOTHING;
          return DecorationSet.create(
            state.doc,
            marks
              .filter(({ finding }) => !waved.has(finding.key))
              .map((mark) => decorate(state.doc, mark, mark.finding.id === now)),
          );
        },
      },
    });
  }

  /** Marks these findings of the text as it is now, and no others. */
  show(view: EditorView, findings: readonly PostFinding[]): void {
    const tr = beside(view);
    const marks = findings.flatMap((finding) => placeMark(view.state.doc, finding));
    this.shown = marks;
    const asked: Partial<Marks> = { marks };
    view.dispatch(tr.setMeta(checkMarksKey, asked));
  }

  /** Leaves those unmarked that were waved off. */
  wave(view: EditorView, waved: ReadonlySet<string>): void {
    const tr = beside(view);
    this.waved = waved;
    const asked: Partial<Marks> = { waved };
    view.dispatch(tr.setMeta(checkMarksKey, asked));
  }

  in(state: EditorState): readonly Mark[] {
    return checkMarksKey.getState(state)?.marks ?? [];
  }

  /** Shows which finding is being looked at, and chooses its words; null ends that. */
  look(view: EditorView, id: string | null): void {
    const tr = beside(view);
    const mark = this.in(view.state).find(({ finding }) => finding.id === id);
    tr.setMeta(checkMarksKey, { now: mark === undefined ? null : id });
    if (mark !== undefined) tr.setSelection(TextSelection.between(tr.doc.resolve(mark.from), tr.doc.resolve(mark.to)));
    view.dispatch(tr);
  }
}

const NOTHING: Marks = { marks: [], now: null, waved: new Set() };

const isWhole = ({ start, end }: PostFinding): boolean => start === end;

/** Block text as the checks read it: a break is one character. */
const wordsOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, '\n');

function placeMark(doc: Node, finding: PostFinding): Mark[] {
  const place = findBlock(doc, finding.blockId);
  if (place === null || finding.end > place.block.content.size) return [];
  const inside = place.pos + 1;
  const text = wordsOf(place.block);
  const words = isWhole(finding) ? text : text.slice(finding.start, finding.end);
  return [{ finding, from: inside + finding.start, to: inside + finding.end, words }];
}

function placeAgain(doc: Node, { finding, words }: Mark): Mark[] {
  return placeMark(doc, finding).filter((mark) => mark.words === words);
}

function moveMarks(marks: readonly Mark[], tr: Transaction): Mark[] {
  const { mapping, doc } = tr;
  // A mark taken away would have its words drawn again under an input method: the next change, or the next check, does it.
  const composing = tr.getMeta('composition') !== undefined;
  return marks.flatMap((mark) => {
    const from = mapping.mapResult(mark.from, 1);
    const to = mapping.mapResult(mark.to, -1);
    const whole = isWhole(mark.finding);
    if (whole ? from.deletedAcross : from.pos >= to.pos) return [];
    const [start, end] = whole ? [from.pos, from.pos] : [from.pos, to.pos];
    if (end > doc.content.size) return [];
    const $start = doc.resolve(start);
    if (!$start.parent.isTextblock) return [];
    const words = whole ? wordsOf($start.parent) : doc.textBetween(start, end, '\n\n', '\n');
    return composing || words === mark.words ? [{ ...mark, from: start, to: end }] : [];
  });
}

function decorate(doc: Node, { finding, from, to }: Mark, isNow: boolean): Decoration {
  const names = `check-mark check-${finding.severity}${isNow ? ' check-now' : ''}`;
  if (!isWhole(finding)) return Decoration.inline(from, to, { class: names });
  const $from = doc.resolve(from);
  return Decoration.node($from.before(), $from.after(), { class: `${names} check-block` });
}

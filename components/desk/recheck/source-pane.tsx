import { useMemo } from 'preact/hooks';
import { composeQuote } from '../../../utils/post/compose-quote.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { dismissNewClip } from '../../../utils/store/new-clips.ts';
import type { Originals } from '../../../utils/store/originals.ts';
import { database } from '../database.ts';
import { insertQuote } from '../editor/insert-quote.ts';
import { showCaret } from '../editor/show-caret.ts';
import { OriginalPane } from '../original-pane.tsx';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useLoaded } from '../use-loaded.ts';
import { RecheckLine } from './recheck-line.tsx';

interface SourcePaneProps {
  draft: Draft;
  desk: DraftEditor;
  /** Ends a writing by an engine; resolves once its end is stored. */
  halt: () => Promise<void>;
  /** The sentence a finding is held against; it is lit before those of the caret's block. Null for none. */
  checked: number | null;
  originals: Originals | null;
  /** The changes are shown in place of the original. */
  changes: boolean;
  onChanges: (shown: boolean) => void;
}

/** It compares articles, as the view of changes does: both come when changes are looked at. */
const takeOvers = () => import('../../../utils/store/take-over.ts');
const loadChangesPane = () => import('./changes-pane.tsx').then((part) => part.ChangesPane);

/** Beside the post: its original, or what the outlet changed in it. */
export function SourcePane({ draft, desk, halt, checked, originals, changes, onChanges }: SourcePaneProps) {
  const { id } = draft.summary;
  const pair = originals && pairOf(originals);
  const lit = useMemo(() => (checked === null ? desk.sourceIds : [checked]), [checked, desk.sourceIds]);
  const ChangesPane = useLoaded(loadChangesPane, changes);
  // Hundreds of sentences: not gone through at each key.
  const pane = useMemo(
    () => (
      <OriginalPane
        article={draft.article}
        sentences={draft.sentences}
        lit={lit}
        chosen={desk.chosenSentence}
        onChoose={desk.chooseSentence}
        onQuote={(sentence) => {
          desk.act(insertQuote(composeQuote(draft.article, sentence), gapIn(draft.article.lang)));
          // ProseMirror scrolls to a caret that has the focus, which stays with the sentence.
          if (desk.editor) showCaret(desk.editor.editor.view);
        }}
      >
        <RecheckLine url={draft.article.url} originals={originals} onShow={() => onChanges(true)} />
      </OriginalPane>
    ),
    [draft.article, draft.sentences, lit, desk.chosenSentence, desk.chooseSentence, desk.act, desk.editor, originals],
  );
  /** What an engine wrote and what was typed last belong to the original before, and are stored with it. */
  const settle = async () => {
    await halt();
    if (!(await desk.flush())) throw new Error('the post could not be stored');
  };
  if (changes && pair) {
    if (ChangesPane === null) return <section class="original" aria-busy="true" />;
    return (
      <ChangesPane
        {...pair}
        post={desk.post}
        stale={originals.stale}
        onGoTo={(blockId) => desk.editor?.goTo(blockId)}
        onReview={async (blockId) => (await takeOvers()).reviewBlock(database, id, blockId)}
        onTakeOver={async () => {
          await settle();
          await (await takeOvers()).takeOver(database, id);
        }}
        onUndo={async () => {
          await settle();
          await (await takeOvers()).undoTakeOver(database, id);
        }}
        onKeep={async () => {
          await dismissNewClip(database, id);
          onChanges(false);
        }}
        onClose={() => onChanges(false)}
      />
    );
  }
  return pane;
}

/** Between two sentences of one quotation. */
const gapIn = (lang: string | null): string => (/^(ja|zh)\b/i.test(lang ?? '') ? '' : ' ');

/** The two clips there are to compare: what waits goes before what was taken over. */
function pairOf({ current, waiting, previous }: Originals) {
  if (waiting !== null) return { before: current, after: waiting, taken: false };
  return previous === null ? null : { before: previous, after: current, taken: true };
}

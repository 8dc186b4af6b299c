import { composeQuote } from '../../../utils/post/compose-quote.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import { dismissNewClip } from '../../../utils/store/new-clips.ts';
import type { Originals } from '../../../utils/store/originals.ts';
import { reviewBlock, takeOver, undoTakeOver } from '../../../utils/store/take-over.ts';
import { database } from '../database.ts';
import { insertQuote } from '../editor/insert-quote.ts';
import { OriginalPane } from '../original-pane.tsx';
import type { DraftEditor } from '../use-draft-editor.ts';
import { ChangesPane } from './changes-pane.tsx';
import { RecheckLine } from './recheck-line.tsx';

interface SourcePaneProps {
  draft: Draft;
  desk: DraftEditor;
  originals: Originals | null;
  /** The changes are shown in place of the original. */
  changes: boolean;
  onChanges: (shown: boolean) => void;
}

/** Beside the post: its original, or what the outlet changed in it. */
export function SourcePane({ draft, desk, originals, changes, onChanges }: SourcePaneProps) {
  const { id } = draft.summary;
  const pair = originals && pairOf(originals);
  if (changes && pair) {
    return (
      <ChangesPane
        {...pair}
        post={desk.post}
        stale={originals.stale}
        onGoTo={(blockId) => desk.editor?.goTo(blockId)}
        onReview={(blockId) => reviewBlock(database, id, blockId)}
        onTakeOver={async () => {
          // What was typed last decides which blocks rest on what changed.
          if (!(await desk.flush())) throw new Error('the post could not be stored');
          await takeOver(database, id);
        }}
        onUndo={() => undoTakeOver(database, id)}
        onKeep={async () => {
          await dismissNewClip(database, id);
          onChanges(false);
        }}
        onClose={() => onChanges(false)}
      />
    );
  }
  return (
    <OriginalPane
      article={draft.article}
      sentences={draft.sentences}
      lit={desk.sourceIds}
      chosen={desk.chosenSentence}
      onChoose={desk.chooseSentence}
      onQuote={(sentence) => desk.act(insertQuote(composeQuote(draft.article, sentence), gapIn(draft.article.lang)))}
    >
      {originals && <RecheckLine originals={originals} onShow={() => onChanges(true)} />}
    </OriginalPane>
  );
}

/** Between two sentences of one quotation. */
const gapIn = (lang: string | null): string => (/^(ja|zh)\b/i.test(lang ?? '') ? '' : ' ');

/** The two clips there are to compare: what waits goes before what was taken over. */
function pairOf({ current, waiting, previous }: Originals) {
  if (waiting !== null) return { before: current, after: waiting, taken: false };
  return previous === null ? null : { before: previous, after: current, taken: true };
}

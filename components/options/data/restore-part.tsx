import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RestoreCounts } from '../../../utils/store/backup/restore-rows.ts';
import { undoableRestorings } from '../../../utils/store/backup/restorings.ts';
import type { UndoCounts } from '../../../utils/store/backup/undo-restore.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { formatWhen } from '../../ui/format-when.ts';
import { useFocusWhenLost } from '../../ui/use-focus-when-lost.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { RestorePreview } from './restore-preview.tsx';
import { type RestoreState, useRestore } from './use-restore.ts';

/** バックアップから復元: choose a file, see what would change, restore, and take it back. */
export function RestorePart({ onChanged }: { onChanged: () => void }) {
  const { state, read, cancel, restore, undo } = useRestore(onChanged);
  const [last, before] = useLiveQuery(() => undoableRestorings(database, Date.now()), []) ?? [];
  const isBusy = state.kind === 'reading' || state.kind === 'restoring';
  const part = useRef<HTMLDivElement>(null);
  const atFirst = useRef(state);
  // The button that was pressed is gone: after a restoring the keyboard goes on at the way back, else where a file is chosen.
  useFocusWhenLost(part, '[data-testid="restore-undo"]', state.kind === 'restored' ? state : null);
  const isOver = !isBusy && state.kind !== 'ready' && state.kind !== 'restored' && state !== atFirst.current;
  useFocusWhenLost(part, '[data-testid="restore-import"]', isOver ? state : null);
  return (
    <div ref={part} class="data-part" data-testid="restore" data-state={state.kind}>
      <div class="chips">
        <FileButton
          label={i18n.t('data.restore')}
          name="restore"
          accept=".gz,.jsonl,application/gzip"
          disabled={isBusy}
          onFile={(file) => void read(file)}
        />
      </div>
      <p class="hint">{i18n.t('data.restoreHint')}</p>
      <div role="status">
        <StateLine state={state} />
      </div>
      {state.kind === 'reading' && (
        <div class="chips">
          <button type="button" class="btn small" data-testid="restore-cancel" onClick={cancel}>
            {i18n.t('data.cancel')}
          </button>
        </div>
      )}
      {state.kind === 'ready' && (
        <RestorePreview {...state} onCancel={cancel} onRestore={(mode) => void restore(mode)} />
      )}
      {last !== undefined && !isBusy && state.kind !== 'ready' && (
        <div class="say undo" data-testid="restore-undo-line">
          <span>
            {i18n.t('data.restoredAt', [formatWhen(last.at)])}
            {before !== undefined && i18n.t('data.restoredBefore', [formatWhen(before.at)])}
          </span>
          <button type="button" class="btn small" data-testid="restore-undo" onClick={() => void undo()}>
            {i18n.t('data.undo')}
          </button>
        </div>
      )}
    </div>
  );
}

function StateLine({ state }: { state: RestoreState }) {
  const text = textOf(state);
  if (text === null) return null;
  const isProblem = state.kind === 'problem';
  return (
    <p class={isProblem ? 'say problem' : 'say'} data-testid="restore-outcome">
      {text}
    </p>
  );
}

function textOf(state: RestoreState): string | null {
  switch (state.kind) {
    case 'idle':
    case 'ready':
      return null;
    case 'reading':
      return i18n.t('data.reading', [String(Math.round(state.done * 100))]);
    case 'restoring':
      return i18n.t('data.restoring');
    case 'problem':
      return i18n.t(`data.problem.${state.problem}`);
    case 'restored':
      return restoredText(state.counts);
    case 'undone':
      return undoneText(state.counts);
  }
}

function restoredText({ added, changed, removed }: RestoreCounts): string {
  if (added + changed + removed === 0) return i18n.t('data.restoredNothing');
  return i18n.t('data.restored', [String(added), String(changed), String(removed)]);
}

function undoneText({ kept, copied }: UndoCounts): string {
  if (kept === 0) return i18n.t('data.undone');
  if (copied === 0) return i18n.t('data.undoneBut', [String(kept)]);
  return i18n.t('data.undoneCopied', [String(kept), String(copied)]);
}

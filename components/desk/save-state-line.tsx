import { i18n } from '#i18n';
import type { SaveState } from './draft-saver.ts';

/** 保存しました, 保存中, or why not and what to do. */
export function SaveStateLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  if (state.kind === 'failed') {
    return (
      <div class="save-failed say problem" role="alert" data-testid="save-state" data-state="failed">
        {i18n.t(`desk.save.${state.why}`)}
        <button type="button" class="btn small" onClick={onRetry}>
          {i18n.t('desk.save.retry')}
        </button>
      </div>
    );
  }
  return (
    <span class="save-state" data-testid="save-state" data-state={state.kind}>
      {i18n.t(state.kind === 'saved' ? 'desk.save.saved' : 'desk.save.saving')}
    </span>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Watched } from '../ui/watched.ts';
import type { SaveState } from './draft-saver.ts';
import { watchShownSaveState } from './watch-shown-save-state.ts';

interface SaveStateLineProps {
  saveState: Watched<SaveState>;
  onRetry: () => void;
  /** Whether the earlier versions are shown. */
  versions: boolean;
  onVersions: () => void;
}

/** 保存しました, 保存中 (what was stored before is behind it), or why not and what to do. */
export function SaveStateLine({ saveState, onRetry, versions, onVersions }: SaveStateLineProps) {
  const [state, show] = useState(saveState.now());
  useEffect(() => watchShownSaveState(saveState, show), [saveState]);
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
    <button
      type="button"
      class="btn quiet save-state"
      data-testid="save-state"
      data-state={state.kind}
      title={i18n.t('desk.versions.open')}
      aria-expanded={versions}
      onClick={onVersions}
    >
      {i18n.t(state.kind === 'saved' ? 'desk.save.saved' : 'desk.save.saving')}
      <span class="visually-hidden"> {i18n.t('desk.versions.open')}</span>
      <span aria-hidden="true"> ▾</span>
    </button>
  );
}

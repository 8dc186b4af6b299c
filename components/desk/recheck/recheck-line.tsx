import { i18n } from '#i18n';
import type { Originals } from '../../../utils/store/originals.ts';
import { formatTime } from '../format-time.ts';

interface RecheckLineProps {
  originals: Originals;
  onShow: () => void;
}

/** Under the original's head: how to look for changes, or which of them wait, or that the original was replaced. */
export function RecheckLine({ originals, onShow }: RecheckLineProps) {
  const { current, waiting, previous, stale } = originals;
  return (
    <div class="recheck">
      {(waiting !== null || previous !== null) && (
        <div class="recheck-taken" data-testid="recheck-state">
          {waiting === null && (
            <p>
              {i18n.t('recheck.taken', [formatTime(current.clippedAt, Date.now())])}
              {stale.length > 0 && ` ${i18n.t('recheck.staleCount', [String(stale.length)])}`}
            </p>
          )}
          <button type="button" class="btn small" data-testid="show-changes" onClick={onShow}>
            {i18n.t('recheck.again')}
          </button>
        </div>
      )}
      <details>
        <summary data-testid="recheck-ask">{i18n.t('recheck.ask')}</summary>
        <p class="hint">{i18n.t('recheck.askHow')}</p>
        <p class="hint">
          <a href={current.article.url} target="_blank" rel="noopener noreferrer" data-testid="recheck-open">
            {i18n.t('recheck.askOpen')}
          </a>
        </p>
      </details>
    </div>
  );
}

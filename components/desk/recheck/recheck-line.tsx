import { i18n } from '#i18n';
import type { Originals } from '../../../utils/store/originals.ts';
import { formatTime } from '../format-time.ts';

interface RecheckLineProps {
  /** The article's address. */
  url: string;
  /** Null until they are read: the line stands already, so that the text below does not move. */
  originals: Originals | null;
  onShow: () => void;
}

/** Under the original's head: how to look for changes, or which of them wait, or that the original was replaced. */
export function RecheckLine({ url, originals, onShow }: RecheckLineProps) {
  return (
    <div class="recheck">
      {originals && (originals.waiting !== null || originals.previous !== null) && (
        <div class="recheck-taken" data-testid="recheck-state">
          {originals.waiting === null && (
            <p>
              {i18n.t('recheck.taken', [formatTime(originals.current.clippedAt, Date.now())])}
              {originals.stale.length > 0 && ` ${i18n.t('recheck.staleCount', [String(originals.stale.length)])}`}
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
          <a href={url} target="_blank" rel="noopener noreferrer" data-testid="recheck-open">
            {i18n.t('recheck.askOpen')}
          </a>
        </p>
      </details>
    </div>
  );
}

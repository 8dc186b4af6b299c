import { i18n } from '#i18n';
import { openEngineSettings } from '../../../utils/browser/open-engine-settings.ts';
import type { Readiness } from '../../../utils/engines/engine.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import { engineProblemText } from '../../ui/engine-text.ts';
import { isSetUp } from '../../ui/is-set-up.ts';
import { ProblemHelp } from '../../ui/problem-help.tsx';

interface ReadinessLineProps {
  id: EngineId;
  readiness: Readiness | null;
  onCheck: () => void;
}

/** すぐに始められます, or what is in the way and what to do about it. */
export function ReadinessLine({ id, readiness, onCheck }: ReadinessLineProps) {
  return (
    <div role="status" data-testid="readiness" data-state={readiness?.kind ?? 'checking'}>
      {readiness === null && <p class="hint">{i18n.t('engine.checking')}</p>}
      {readiness?.kind === 'ready' && <p class="hint">{i18n.t('engine.ready')}</p>}
      {readiness?.kind === 'needs-download' && <p class="hint">{i18n.t('engine.needsDownload')}</p>}
      {readiness?.kind === 'downloading' && <p class="hint">{i18n.t('engine.downloading')}</p>}
      {readiness?.kind === 'cannot' && (
        <div class="say problem">
          <p>{engineProblemText(readiness.why, id)}</p>
          <ProblemHelp problem={readiness.why} />
          <div class="row-of-buttons">
            {isSetUp(readiness.why, id) && (
              <button type="button" class="btn small" data-testid="open-engine-settings" onClick={openEngineSettings}>
                {i18n.t('engine.settings')}
              </button>
            )}
            <button type="button" class="btn small quiet" data-testid="check-readiness" onClick={onCheck}>
              {i18n.t('desk.write.checkAgain')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../utils/article/article.ts';
import { openEngineSettings } from '../../utils/browser/open-engine-settings.ts';
import { engineProblemText } from '../ui/engine-text.ts';
import { isSetUp } from '../ui/is-set-up.ts';
import { ProblemHelp } from '../ui/problem-help.tsx';
import { SendingView } from '../ui/sending-view.tsx';
import type { EngineCheck } from './engine-check.ts';
import type { ChoiceDesk } from './use-compose-choices.ts';

interface EngineLineProps {
  article: Article;
  choosing: ChoiceDesk;
}

/** Before Enter: whether the chosen engine is ready, and what goes where. Nothing for those that send nothing and need nothing. */
export function EngineLine({ article, choosing }: EngineLineProps) {
  const [check, setCheck] = useState<EngineCheck | null>(null);
  const { engine, depth, templateId } = choosing.choices;
  const parts = choosing.templates.find(({ id }) => id === templateId)?.parts;
  const isPlain = engine === 'relay' || engine === 'extractive';
  useEffect(() => {
    setCheck(null);
    if (isPlain) return;
    const ended = new AbortController();
    import('./engine-check.ts')
      .then(({ checkEngine }) => checkEngine(article, { engine, depth, templateId, parts }, ended.signal))
      .then((found) => {
        if (!ended.signal.aborted) setCheck(found);
      })
      // The desk asks again, and says what is wrong where it can be seen to.
      .catch((error: unknown) => console.error(error));
    return () => ended.abort();
  }, [article, engine, depth, templateId]);
  if (isPlain) return null;
  const { readiness, sending } = check ?? {};
  return (
    <div class="engine-line" data-testid="engine-line" data-state={readiness?.kind ?? 'checking'}>
      {readiness === undefined && <p class="hint">{i18n.t('engine.checking')}</p>}
      {readiness?.kind === 'needs-download' && <p class="say">{i18n.t('engine.needsDownload')}</p>}
      {readiness?.kind === 'downloading' && <p class="hint">{i18n.t('engine.downloading')}</p>}
      {readiness?.kind === 'cannot' && (
        <div class="say problem">
          <p>{engineProblemText(readiness.why, engine)}</p>
          <ProblemHelp problem={readiness.why} />
          {isSetUp(readiness.why, engine) && (
            <button type="button" class="btn small" data-testid="engine-settings" onClick={openEngineSettings}>
              {i18n.t('engine.settings')}
            </button>
          )}
        </div>
      )}
      {sending !== undefined && readiness?.kind !== 'cannot' && <SendingView sending={sending} />}
    </div>
  );
}

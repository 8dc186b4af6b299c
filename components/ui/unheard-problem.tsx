import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** Over the foot of the page: that something could not be stored which no view speaks for. */
export function UnheardProblem() {
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    addEventListener(
      'unhandledrejection',
      ({ reason }) => {
        const why = storeProblem(reason);
        // What is not the store's is a bug, of which the console tells.
        if (why !== 'unknown') setProblem(why);
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, []);
  if (problem === null) return null;
  return (
    <p class="say problem unheard" role="alert" data-testid="unheard-problem">
      {i18n.t(`notStored.${problem}`)}{' '}
      <button type="button" class="btn small" onClick={() => setProblem(null)}>
        {i18n.t('notStored.close')}
      </button>
    </p>
  );
}

import { i18n } from '#i18n';
import type { ClipProblem } from '../../utils/article/clip-result.ts';
import { openTab } from '../../utils/browser/open-desk.ts';
import { problemText } from './problem-text.ts';

/** Problems that reading the same tab once more may solve. */
const WORTH_A_RETRY = new Set<ClipProblem['kind']>([
  'blank-page',
  'no-article',
  'navigated-away',
  'timed-out',
  'unreadable-reply',
]);

export function ClipProblemView({ problem, retry }: { problem: ClipProblem; retry: () => void }) {
  const { what, next } = problemText(problem);
  return (
    <>
      <div class="say problem" role="alert" data-testid="clip-problem" data-kind={problem.kind}>
        <p class="what">{what}</p>
        <p>{next}</p>
      </div>
      {problem.kind === 'article-in-frame' && (
        <button type="button" class="btn" data-testid="open-frame" onClick={() => openTab(problem.frameUrl)}>
          {i18n.t('popup.openFrame')}
        </button>
      )}
      {WORTH_A_RETRY.has(problem.kind) && (
        <button type="button" class="btn" data-testid="retry" onClick={retry}>
          {i18n.t('popup.retry')}
        </button>
      )}
    </>
  );
}

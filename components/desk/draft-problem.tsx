import { i18n } from '#i18n';

/** No draft to show: why, and the way back. */
export function DraftProblem({ sentence, onBack }: { sentence: string; onBack: () => void }) {
  return (
    <main class="broken">
      <h1>{i18n.t('desk.list.title')}</h1>
      <p class="say problem" role="alert">
        {sentence}
      </p>
      <button type="button" class="btn primary" data-testid="desk-back" onClick={onBack}>
        {i18n.t('desk.back')}
      </button>
    </main>
  );
}

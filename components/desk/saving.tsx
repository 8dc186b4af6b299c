import { i18n } from '#i18n';

/** Until the draft is committed (`expected`), or until a stored one is read. */
export function Saving({ expected, onBack }: { expected: boolean; onBack: () => void }) {
  return (
    <div class="desk" {...(expected ? { 'data-testid': 'desk-saving' } : {})}>
      <header class="bar">
        <button type="button" class="btn quiet back" data-testid="desk-back" onClick={onBack}>
          {i18n.t('desk.back')}
        </button>
      </header>
      <main class="desk-main">
        <h1 class="visually-hidden">{i18n.t('desk.list.title')}</h1>
        <p class="desk-saving" role="status">
          <span class="spinner" aria-hidden="true" /> {i18n.t(expected ? 'desk.saving' : 'desk.opening')}
        </p>
      </main>
    </div>
  );
}

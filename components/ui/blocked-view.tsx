import { i18n } from '#i18n';

/** Instead of a page whose database cannot be brought up to date while others hold it open. */
export function BlockedView({ title }: { title: string }) {
  return (
    <main class="broken">
      <h1>{title}</h1>
      <p class="say" role="alert">
        {i18n.t('app.broken.blocked')}
      </p>
      <button type="button" class="btn primary" onClick={() => location.reload()}>
        {i18n.t('app.broken.reload')}
      </button>
    </main>
  );
}

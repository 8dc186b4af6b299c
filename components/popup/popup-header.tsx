import { i18n } from '#i18n';

interface PopupHeaderProps {
  /** Undefined until counted. */
  draftCount: number | undefined;
  onDrafts: () => void;
  onSettings: () => void;
}

export function PopupHeader({ draftCount, onDrafts, onSettings }: PopupHeaderProps) {
  return (
    <header class="bar">
      <span class="mark" aria-hidden="true">
        訳
      </span>
      <h1>{i18n.t('app.mark')}</h1>
      <span class="grow" />
      <button type="button" class="btn quiet" data-testid="open-drafts" onClick={onDrafts}>
        {draftCount === undefined ? i18n.t('popup.drafts') : i18n.t('popup.draftCount', [String(draftCount)])}
      </button>
      <button
        type="button"
        class="btn quiet"
        data-testid="settings"
        aria-label={i18n.t('popup.settings')}
        title={i18n.t('popup.settings')}
        onClick={onSettings}
      >
        <span aria-hidden="true">⚙</span>
      </button>
    </header>
  );
}

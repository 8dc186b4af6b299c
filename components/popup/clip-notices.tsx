import { i18n } from '#i18n';
import type { ClipNotice } from '../../utils/article/clip-result.ts';

/** What the writer should know about a clip that worked. */
export function ClipNotices({ notices, retry }: { notices: ClipNotice[]; retry: () => void }) {
  return (
    <>
      {notices.map((notice) => (
        <div key={notice.kind} class="say" role="status" data-testid="clip-notice" data-kind={notice.kind}>
          {noticeText(notice)}
          {notice.kind === 'still-loading' && (
            <button type="button" class="btn small" data-testid="retry" onClick={retry}>
              {i18n.t('popup.retry')}
            </button>
          )}
        </div>
      ))}
    </>
  );
}

function noticeText(notice: ClipNotice): string {
  const lang = i18n.t('app.lang');
  switch (notice.kind) {
    case 'already-japanese':
      return i18n.t('notice.alreadyJapanese');
    case 'still-loading':
      return i18n.t('notice.stillLoading');
    case 'shortened':
      return i18n.t('notice.shortened', [notice.kept.toLocaleString(lang)]);
    case 'few-words':
      return i18n.t('notice.fewWords', [notice.words.toLocaleString(lang)]);
  }
}

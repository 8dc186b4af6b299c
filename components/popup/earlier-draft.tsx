import { i18n } from '#i18n';
import type { Article } from '../../utils/article/article.ts';
import type { TraceLine } from '../../utils/article/trace.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { openDesk } from '../../utils/browser/open-desk.ts';
import { dateFormat } from '../ui/date-format.ts';
import type { EarlierDraftFound } from './use-earlier-draft.ts';

interface EarlierDraftProps {
  found: EarlierDraftFound;
  /** The page's article as it was clipped just now; null where there is none (any longer). */
  article: Article | null;
  trace: TraceLine[];
  windowId: number | null;
  /** The desk is being opened: the popup may go. */
  onLeave: (opened: Promise<void>) => void;
}

/** Says that there is a draft of this article, and whether the outlet changed anything since it was clipped. */
export function EarlierDraft({ found, article, trace, windowId, onLeave }: EarlierDraftProps) {
  const { draftId, updatedAt, drafts, changes, newTime, copyFrom } = found;
  const time = dateFormat(i18n.t('app.lang'), {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(updatedAt);

  // Told before the desk opens, which takes the focus: the browser may close the popup then. Both in the click, as the browsers want it.
  const showDraft = () => {
    const told = sendMessage('show', { draftId, windowId });
    const opened = openDesk(windowId);
    onLeave(Promise.all([opened, told]).then(() => {}));
  };
  const showChanges = () => {
    if (article === null) return;
    const clip = { id: crypto.randomUUID(), draftId, article, trace, clippedAt: Date.now(), windowId };
    const kept = sendMessage('keepClip', clip).then((reply) => {
      if (!reply.kept) throw new Error('the draft is gone');
    });
    const opened = openDesk(windowId);
    onLeave(Promise.all([opened, kept]).then(() => {}));
  };

  return (
    <section class="say existing" aria-label={i18n.t('recheck.popup.label')} data-testid="earlier-draft">
      <div class="existing-words">
        <p>
          {copyFrom !== null
            ? i18n.t('recheck.popup.copy', [copyFrom || i18n.t('recheck.popup.otherOutlet'), time])
            : drafts === 1
              ? i18n.t('recheck.popup.draft', [time])
              : i18n.t('recheck.popup.drafts', [String(drafts), time])}
        </p>
        {changes !== null && <p data-testid="earlier-changes">{sayChanges(changes, newTime)}</p>}
        {article === null && <p>{i18n.t('recheck.popup.gone')}</p>}
      </div>
      <div class="existing-buttons">
        {changes !== null && (changes > 0 || newTime) && (
          <button type="button" class="btn small" data-testid="show-changes" onClick={showChanges}>
            {i18n.t('recheck.popup.showChanges')}
          </button>
        )}
        <button type="button" class="btn small" data-testid="open-existing" onClick={showDraft}>
          {i18n.t('recheck.popup.openDraft')}
        </button>
      </div>
    </section>
  );
}

function sayChanges(changes: number, newTime: boolean): string {
  if (changes > 0) return i18n.t('recheck.popup.changed', [String(changes)]);
  return i18n.t(newTime ? 'recheck.popup.newTime' : 'recheck.popup.unchanged');
}

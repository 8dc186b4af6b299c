import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ANNOUNCE_IDS } from '../../../utils/targets/announce/service.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { AnnounceCard } from './announce-card.tsx';
import { useAnnouncements } from './use-announcements.ts';
import './announce.css';

/** The texts that announce the post, a card for each service. */
export function AnnounceDialog({ desk, onClose }: { desk: DraftEditor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { announced, services, failed, change, make } = useAnnouncements(desk);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const isUnwritten = announced === null && services !== null && Object.keys(services).length === 0;

  return (
    <dialog
      ref={dialog}
      class="announce"
      aria-labelledby="announce-title"
      data-testid="announce-dialog"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="announce-head">
        <h2 id="announce-title">{i18n.t('desk.announce.title')}</h2>
        <button
          type="button"
          class="btn small quiet"
          data-testid="announce-close"
          onClick={() => dialog.current?.close()}
        >
          {i18n.t('desk.announce.close')}
        </button>
      </div>
      <div role="alert">{failed && <p class="say problem">{i18n.t('desk.announce.failed')}</p>}</div>
      {isUnwritten && <p class="say">{i18n.t('desk.announce.unwritten')}</p>}
      {announced?.link === null && (
        <p class="say" data-testid="announce-no-link">
          {i18n.t('desk.announce.noLink')}
        </p>
      )}
      {services !== null &&
        ANNOUNCE_IDS.map((id) => {
          const kept = services[id];
          return (
            kept !== undefined && (
              <AnnounceCard
                key={id}
                id={id}
                kept={kept}
                link={announced?.link ?? null}
                onChange={(changed) => change(id, changed)}
                onMake={announced === null ? null : (form) => make(id, form)}
              />
            )
          );
        })}
    </dialog>
  );
}

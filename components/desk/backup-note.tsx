import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { backupMarks, draftsAtRisk, noteReminded } from '../../utils/store/backup/backup-reminder.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { useStorageUse } from '../ui/use-storage-use.ts';
import { database } from './database.ts';

type Making = { kind: 'idle' | 'making' | 'failed' } | { kind: 'made'; name: string };

/** Above the list, and only when there is reason: a month of drafts that no file holds, or a store that is nearly full. */
export function BackupNote({ drafts: all }: { drafts: readonly DraftSummary[] }) {
  const marks = useLiveQuery(() => backupMarks(database), []);
  const drafts = marks === undefined ? 0 : draftsAtRisk(all, marks, Date.now());
  const { use } = useStorageUse();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const note = useRef<HTMLDivElement>(null);
  const make = async () => {
    // The button goes with its sentence; what is said next stands here.
    note.current?.focus();
    setMaking({ kind: 'making' });
    try {
      // Most days nobody needs it: it is no part of the list's first load.
      const { saveBackup } = await import('../ui/save-backup.ts');
      setMaking({ kind: 'made', name: (await saveBackup(database)).name });
    } catch (error) {
      console.error('no backup made', error);
      setMaking({ kind: 'failed' });
    }
  };
  return (
    <div ref={note} role="status" tabIndex={-1} class="backup-note">
      {use?.nearlyFull === true && (
        <p class="say problem" data-testid="storage-full">
          {i18n.t('data.nearlyFullDesk')}
        </p>
      )}
      {making.kind === 'made' && <p class="say">{i18n.t('data.madeDesk', [making.name])}</p>}
      {drafts > 0 && making.kind !== 'made' && (
        <div class="say backup-reminder" data-testid="backup-reminder">
          <span class="backup-words">
            {making.kind === 'failed' ? i18n.t('data.makeFailed') : i18n.t('data.remind', [String(drafts)])}
          </span>
          <button
            type="button"
            class="btn small"
            data-testid="backup-now"
            disabled={making.kind === 'making'}
            onClick={() => void make()}
          >
            {i18n.t('data.now')}
          </button>
          <button
            type="button"
            class="btn small quiet"
            data-testid="backup-later"
            onClick={() => {
              note.current?.focus();
              void noteReminded(database, Date.now());
            }}
          >
            {i18n.t('data.later')}
          </button>
        </div>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lastBackup } from '../../../utils/store/backup/backup-reminder.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatWhen } from '../../ui/format-when.ts';
import { saveBackup } from '../../ui/save-backup.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';

type Making =
  | { kind: 'idle' }
  | { kind: 'making'; done: number }
  | { kind: 'made'; name: string; size: number }
  | { kind: 'failed' };

/** 全データのバックアップ */
export function BackupPart() {
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const last = useLiveQuery(() => lastBackup(database), []);
  const make = async () => {
    setMaking({ kind: 'making', done: 0 });
    try {
      const made = await saveBackup(database, (done) => setMaking({ kind: 'making', done }));
      setMaking({ kind: 'made', ...made });
    } catch (error) {
      console.error('no backup made', error);
      setMaking({ kind: 'failed' });
    }
  };
  return (
    <div class="data-part">
      <div class="chips">
        <button
          type="button"
          class="btn"
          data-testid="backup-make"
          disabled={making.kind === 'making'}
          onClick={() => void make()}
        >
          {i18n.t('data.backup')}
        </button>
        {last !== undefined && (
          <span class="hint" data-testid="backup-last">
            {last === null ? i18n.t('data.never') : i18n.t('data.last', [formatWhen(last)])}
          </span>
        )}
      </div>
      <p class="hint">{i18n.t('data.backupHint')}</p>
      <div role="status" data-testid="backup-outcome" data-state={making.kind}>
        {making.kind === 'making' && (
          <p class="say">{i18n.t('data.making', [String(Math.round(making.done * 100))])}</p>
        )}
        {making.kind === 'made' && <p class="say">{i18n.t('data.made', [making.name, formatBytes(making.size)])}</p>}
        {making.kind === 'failed' && <p class="say problem">{i18n.t('data.makeFailed')}</p>}
      </div>
    </div>
  );
}

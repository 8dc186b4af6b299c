import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropAbandoned } from '../../../utils/store/backup/drop-abandoned.ts';
import { forgetOldRestore } from '../../../utils/store/backup/restorings.ts';
import { useStorageUse } from '../../ui/use-storage-use.ts';
import { database } from '../database.ts';
import { BackupPart } from './backup-part.tsx';
import { RestorePart } from './restore-part.tsx';
import { StoragePart } from './storage-part.tsx';

/** データ: the one file with everything, the way back from it, and what the browser says of the place it is kept in. */
export function DataSection() {
  const storage = useStorageUse();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void Promise.all([forgetOldRestore(database, Date.now()), dropAbandoned(database)])
      .catch((error: unknown) => console.error('what restoring left is kept', error))
      .then(() => setReady(true));
  }, []);
  return (
    <section class="card" aria-labelledby="data-title" data-testid="data">
      <h2 id="data-title">{i18n.t('data.title')}</h2>
      <p class="hint">{i18n.t('data.intro')}</p>
      <BackupPart />
      {ready && <RestorePart onChanged={() => void storage.refresh()} />}
      <StoragePart {...storage} />
    </section>
  );
}

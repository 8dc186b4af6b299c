import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askToPersist, type StorageUse } from '../../../utils/browser/storage-use.ts';
import { formatBytes } from '../../ui/format-bytes.ts';

interface StoragePartProps {
  use: StorageUse | null;
  refresh: () => Promise<void>;
}

/** How much is kept, how much may be, and whether the browser may throw it away. */
export function StoragePart({ use, refresh }: StoragePartProps) {
  const [refused, setRefused] = useState(false);
  if (use === null) return null;
  const ask = async () => {
    setRefused(!(await askToPersist().catch(() => false)));
    await refresh();
  };
  return (
    <div class="data-part" data-testid="storage">
      <h3>{i18n.t('data.storage')}</h3>
      <p data-testid="storage-use">{i18n.t('data.use', [formatBytes(use.used), formatBytes(use.quota)])}</p>
      <meter class="storage-meter" aria-label={i18n.t('data.storage')} min={0} max={use.quota} value={use.used} />
      {use.nearlyFull && (
        <p class="say problem" role="alert" data-testid="storage-full">
          {i18n.t('data.nearlyFull')}
        </p>
      )}
      <p data-testid="storage-persisted" data-state={use.persisted ? 'kept' : 'may-go'}>
        {i18n.t(use.persisted ? 'data.persisted' : 'data.notPersisted')}
      </p>
      {!use.persisted && (
        <div class="chips">
          <button type="button" class="btn" data-testid="storage-persist" onClick={() => void ask()}>
            {i18n.t('data.persist')}
          </button>
        </div>
      )}
      <div role="status">{refused && !use.persisted && <p class="say">{i18n.t('data.persistRefused')}</p>}</div>
    </div>
  );
}

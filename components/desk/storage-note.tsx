import { i18n } from '#i18n';
import { useStorageUse } from '../ui/use-storage-use.ts';

/** At an open draft: that the store is nearly full, while there is room for a backup. */
export function StorageNote() {
  const { use } = useStorageUse();
  if (use?.nearlyFull !== true) return null;
  return (
    <p class="say storage-note" role="status" data-testid="storage-full">
      {i18n.t('data.nearlyFullDesk')}
    </p>
  );
}

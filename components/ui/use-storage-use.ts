import { useCallback, useEffect, useState } from 'preact/hooks';
import { readStorageUse, type StorageUse } from '../../utils/browser/storage-use.ts';

/** What our data take up; null until that is known, and where it never is. */
export function useStorageUse(): { use: StorageUse | null; refresh: () => Promise<void> } {
  const [use, setUse] = useState<StorageUse | null>(null);
  const refresh = useCallback(async () => {
    try {
      setUse(await readStorageUse());
    } catch (error) {
      console.error('storage use not known', error);
    }
  }, []);
  useEffect(() => void refresh(), []);
  return { use, refresh };
}

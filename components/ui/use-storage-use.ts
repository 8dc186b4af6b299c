import { useCallback, useEffect, useState } from 'preact/hooks';
import { readStorageUse, type StorageUse } from '../../utils/browser/storage-use.ts';

/** Milliseconds between two looks: a day's posts are some megabytes at most. */
const LOOK_AGAIN_AFTER = 5 * 60 * 1000;

/** What our data take up, read again now and then and where the writer comes back to the page; null until that is known, and where it never is. */
export function useStorageUse(): { use: StorageUse | null; refresh: () => Promise<void> } {
  const [use, setUse] = useState<StorageUse | null>(null);
  const refresh = useCallback(async () => {
    try {
      setUse(await readStorageUse());
    } catch (error) {
      console.error('storage use not known', error);
    }
  }, []);
  useEffect(() => {
    void refresh();
    const look = () => void refresh();
    const timer = setInterval(look, LOOK_AGAIN_AFTER);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
    };
  }, []);
  return { use, refresh };
}

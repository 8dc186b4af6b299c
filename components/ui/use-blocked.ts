import { useEffect, useState } from 'preact/hooks';
import { onBlocked, type YakuhoDatabase } from '../../utils/store/database.ts';

/** True while the database waits for pages that hold an older version of it open. */
export function useBlocked(database: YakuhoDatabase): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    onBlocked(database, setBlocked, ended.signal);
    return () => ended.abort();
  }, []);
  return blocked;
}

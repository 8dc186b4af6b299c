import { useEffect, useState } from 'preact/hooks';

/** As long as other pages of ours wait before they say that the database does not open (`OPENING_MS`). */
const LATE_MS = 5_000;

/** True once something was waited for so long that it will hardly come. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}

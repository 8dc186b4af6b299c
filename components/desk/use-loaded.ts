import { useEffect, useState } from 'preact/hooks';
import { useCrash } from '../ui/use-crash.ts';

/** A part of the desk that comes when it is first wanted; null until it is there. `load` is the same function at each call. */
export function useLoaded<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  // A part of the extension that is not there: better said than a button that does nothing.
  const crash = useCrash();
  useEffect(() => {
    if (!wanted || part !== null) return;
    load().then((loaded) => setPart(() => loaded), crash);
  }, [wanted]);
  return part;
}

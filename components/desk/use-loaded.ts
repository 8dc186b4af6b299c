import { useEffect, useState } from 'preact/hooks';

/** A part of the desk that comes when it is first wanted; null until it is there. `load` is the same function at each call. */
export function useLoaded<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    if (!wanted || part !== null) return;
    load().then((loaded) => setPart(() => loaded));
  }, [wanted]);
  return part;
}

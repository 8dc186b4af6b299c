import { useEffect, useState } from 'preact/hooks';
import { loadImage } from './read-picture.ts';

interface ShownImage {
  /** Null until it can be drawn, and for one that cannot be. */
  image: HTMLImageElement | null;
  /** Whether it is known what comes of the address. */
  settled: boolean;
}

/** The picture behind a data address, once it can be drawn. */
export function useImage(address: string | null): ShownImage {
  const [loaded, setLoaded] = useState<{ of: string; image: HTMLImageElement | null } | null>(null);
  useEffect(() => {
    if (address === null) return;
    let wanted = true;
    const take = (image: HTMLImageElement | null) => wanted && setLoaded({ of: address, image });
    loadImage(address).then(take, (error: unknown) => {
      // The card is made without it.
      console.error(error);
      take(null);
    });
    return () => {
      wanted = false;
    };
  }, [address]);
  if (address === null) return { image: null, settled: true };
  return loaded?.of === address ? { image: loaded.image, settled: true } : { image: null, settled: false };
}

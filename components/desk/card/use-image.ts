import { useEffect, useState } from 'preact/hooks';
import { loadImage } from './read-picture.ts';

/** The picture behind a data address, once it can be drawn; null until then, and for one that cannot be. */
export function useImage(address: string | null): HTMLImageElement | null {
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    let wanted = true;
    setImage(null);
    if (address !== null) {
      loadImage(address).then(
        (loaded) => wanted && setImage(loaded),
        // The card is made without it.
        (error: unknown) => console.error(error),
      );
    }
    return () => {
      wanted = false;
    };
  }, [address]);
  return image;
}

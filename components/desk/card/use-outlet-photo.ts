import { useEffect, useState } from 'preact/hooks';
import { fetchPicture } from '../../../utils/browser/fetch-picture.ts';
import { askToFetch, dropHostPermission, hasHostPermission } from '../../../utils/browser/origin-permission.ts';
import { fail, type Result } from '../../../utils/result.ts';
import { LARGEST_PICTURE } from '../../../utils/targets/card/inspect-picture.ts';
import type { PhotoProblem } from './picture-problem-text.ts';
import { KEPT_PHOTO, readPicture } from './read-picture.ts';

/**
 * What fetches the article's own photo. A picture of another origin would lock the canvas it is drawn on, so its bytes are
 * fetched, with the permission the browser asks for in the click; it is given back as soon as they are here. Call it first
 * thing in the click's handler.
 */
export function useOutletPhoto(address: string | null): () => Promise<Result<string, PhotoProblem>> {
  // Known before the click: browsers refuse to ask after any await.
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    if (address !== null) hasHostPermission(address).then(setAllowed, console.error);
  }, [address]);
  return async () => {
    if (address === null) return fail({ kind: 'no-picture' });
    if (!allowed && !(await askToFetch(address))) return fail({ kind: 'not-allowed' });
    try {
      const fetched = await fetchPicture(address, LARGEST_PICTURE);
      return fetched.ok ? await readPicture(fetched.value, KEPT_PHOTO) : fetched;
    } finally {
      // What was allowed before is an engine's.
      if (!allowed) await dropHostPermission(address, []);
    }
  };
}

import { useLayoutEffect, useState } from 'preact/hooks';
import { type Reply, sendMessage } from '../../utils/browser/messages.ts';

/** How many drafts there are; undefined until the background has answered. */
export function useDraftsOverview(): Reply<'drafts'> | undefined {
  const [overview, setOverview] = useState<Reply<'drafts'> | undefined>(undefined);
  // At once: it wakes the background, which is needed again when the page has been read.
  useLayoutEffect(() => {
    let current = true;
    sendMessage('drafts', {}).then(
      (reply) => {
        if (current) setOverview(reply);
      },
      // Only a number beside a button is missing then: clipping and composing go on.
      (error: unknown) => console.error('drafts not counted', error),
    );
    return () => {
      current = false;
    };
  }, []);
  return overview;
}

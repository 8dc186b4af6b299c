import { useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article.ts';
import { type Reply, sendMessage } from '../../utils/browser/messages.ts';

export type EarlierDraftFound = NonNullable<Reply<'recheck'>['found']>;

/**
 * Milliseconds the clip waits to be shown together with what is known of earlier drafts. Coming later, that would push
 * what stands below from under the writer's pointer.
 */
const PATIENCE = 100;

/** `draftCount`: of all articles, undefined until known. The draft there is of the article, undefined until it is clipped; null where the page at that address gives none (any longer). `settled`: it is known, or has been waited for long enough. */
export function useEarlierDraft(
  url: string | undefined,
  article: Article | null | undefined,
  draftCount: number | undefined,
): { found: EarlierDraftFound | null; settled: boolean } {
  const [answer, setAnswer] = useState<{ of: Article | null; found: EarlierDraftFound | null } | null>(null);
  useLayoutEffect(() => {
    if (article === undefined || url === undefined) return undefined;
    let current = true;
    const show = (found: EarlierDraftFound | null) => {
      if (current) setAnswer({ of: article, found });
    };
    const timer = setTimeout(() => show(null), PATIENCE);
    sendMessage('recheck', { url, article })
      .then(
        ({ found }) => show(found),
        (error: unknown) => {
          // Only a hint is missing then: clipping and composing go on.
          console.error('earlier drafts not looked up', error);
          show(null);
        },
      )
      .finally(() => clearTimeout(timer));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [url, article]);
  // Without any draft there is none of this article.
  if (draftCount === 0) return { found: null, settled: true };
  const known = answer !== null && answer.of === article;
  return { found: known ? answer.found : null, settled: known };
}

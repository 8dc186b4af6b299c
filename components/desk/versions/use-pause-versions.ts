import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../../utils/post/draft.ts';
import type { DraftEditor } from '../use-draft-editor.ts';

/** Whoever stops for a minute has finished a thought; shorter pauses are part of typing. */
const PAUSE_MS = 60_000;

/** Keeps the post as it was opened once it is changed, and as it is when the writer pauses or goes away. */
export function usePauseVersions(draft: Draft, desk: DraftEditor): void {
  const { post, keepVersion } = desk;
  const opened = useRef(draft.post);
  const isUnkept = useRef(false);
  const last = useRef(post);
  last.current = post;
  useEffect(() => {
    if (post === opened.current) return;
    if (!isUnkept.current) keepVersion('opened', opened.current);
    isUnkept.current = true;
    const timer = setTimeout(() => {
      keepVersion('pause', post);
      // What is written from here on begins at this version.
      opened.current = post;
      isUnkept.current = false;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [post]);
  useEffect(
    // The editor is gone by then: as it was last stored.
    () => () => {
      if (isUnkept.current) keepVersion('pause', last.current);
    },
    [],
  );
}

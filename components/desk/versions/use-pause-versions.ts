import { useEffect } from 'preact/hooks';
import type { Draft } from '../../../utils/post/draft.ts';
import type { DraftEditor } from '../use-draft-editor.ts';

/** Whoever stops for a minute has finished a thought; shorter pauses are part of typing. */
const PAUSE_MS = 60_000;

/** Keeps the post as it was opened once it is changed, and as it is when the writer pauses or goes away. */
export function usePauseVersions(draft: Draft, desk: DraftEditor): void {
  const { stored, keepVersion } = desk;
  useEffect(() => {
    let opened = draft.post;
    let isUnkept = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pause = () => {
      keepVersion('pause', stored.now());
      // What is written from here on begins at this version.
      opened = stored.now();
      isUnkept = false;
    };
    const end = stored.watch(() => {
      if (!isUnkept) keepVersion('opened', opened);
      isUnkept = true;
      clearTimeout(timer);
      timer = setTimeout(pause, PAUSE_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
      // The editor is gone by then: as it was last stored.
      if (isUnkept) keepVersion('pause', stored.now());
    };
  }, [stored, keepVersion]);
}

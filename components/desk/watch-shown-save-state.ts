import type { Watched } from '../ui/watched.ts';
import type { SaveState } from './draft-saver.ts';

/** Longer than a writer's pause between two keys and the save that falls into it: 保存しました does not flicker while the hands go on. */
const SAVED_STANDS_MS = 400;

/** Tells what the desk says of the saving, now and whenever that changes: 保存しました once it has stood a moment, everything else at once. */
export function watchShownSaveState(saveState: Watched<SaveState>, show: (state: SaveState) => void): () => void {
  let shown = saveState.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  show(shown);
  const say = (state: SaveState) => {
    if (state.kind === shown.kind && state.kind !== 'failed') return;
    shown = state;
    show(state);
  };
  const end = saveState.watch(() => {
    clearTimeout(timer);
    const now = saveState.now();
    if (now.kind === 'saved') timer = setTimeout(() => say(now), SAVED_STANDS_MS);
    else say(now);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

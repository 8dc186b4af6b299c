import type { Post } from '../../utils/post/post.ts';
import type { Result } from '../../utils/result.ts';
import { type StoreProblem, storeProblem } from '../ui/store-problem.ts';

/** A change waits this long for others to join it; with the write itself it stays well under the 500 ms promised. */
const SAVE_AFTER_MS = 200;

/** A save that failed is tried again by itself; the writer may have freed space meanwhile. */
const RETRY_AFTER_MS = 3_000;

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; why: StoreProblem };

interface SaverOptions {
  revision: number;
  /** The post as it is now: read when it is stored, not at each key. */
  read: () => Post;
  /** Gives the new revision, or `conflict` where another window stored one since. */
  store: (post: Post, baseRevision: number) => Promise<Result<number, { kind: 'conflict' }>>;
  /** Another window stored first: keeps both. Gives the revision of this window's own, on top of which `store` goes on. */
  onConflict: (post: Post) => Promise<number>;
  onState: (state: SaveState) => void;
}

export interface DraftSaver {
  changed: () => void;
  /** Stores what is not stored yet; false where that failed. */
  flush: () => Promise<boolean>;
  /** The revision this window stored or took over last. */
  lastRevision: () => number;
  /** The revision this window stands on, where nothing of its own waits to be stored; null while something does. */
  cleanRevision: () => number | null;
  /** This window now shows that revision, taken from the store. */
  adopt: (revision: number) => void;
  /** The view goes away: the post is read a last time, before this returns, and stored after a save that still runs. */
  close: () => Promise<void>;
}

/** Stores the post soon after each change and one save at a time, each on top of the revision before. */
export function createDraftSaver({ revision, read, store, onConflict, onState }: SaverOptions): DraftSaver {
  let base = revision;
  let dirty = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<boolean> | null = null;

  const schedule = (wait: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, wait);
  };

  const save = async (post: Post): Promise<boolean> => {
    dirty = false;
    onState({ kind: 'saving' });
    let problem: StoreProblem;
    try {
      const stored = await store(post, base);
      base = stored.ok ? stored.value : await onConflict(post);
      if (!dirty) onState({ kind: 'saved' });
      return true;
    } catch (error) {
      console.error(error);
      problem = storeProblem(error);
    }
    dirty = true;
    onState({ kind: 'failed', why: problem });
    if (!stopped) schedule(RETRY_AFTER_MS);
    return false;
  };

  const flush = async (): Promise<boolean> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What was typed while a save ran is stored by the next one.
    if (running) await running;
    if (running) return flush();
    if (!dirty || stopped) return true;
    running = save(read());
    const done = await running;
    running = null;
    return done;
  };

  return {
    changed: () => {
      if (stopped) return;
      dirty = true;
      onState({ kind: 'saving' });
      schedule(SAVE_AFTER_MS);
    },
    flush,
    lastRevision: () => base,
    cleanRevision: () => (dirty || running || stopped ? null : base),
    adopt: (taken) => {
      base = taken;
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const last = dirty && !stopped ? read() : null;
      stopped = true;
      if (running) await running;
      if (last !== null) await save(last);
    },
  };
}

import type { ShownDraft } from './shown-drafts.ts';

/** How long after the writer's click a desk may still be starting up: a cold sidebar on a slow machine takes seconds. */
export const STARTING_MS = 20_000;

interface ShownMemory {
  remember(shown: ShownDraft): void;
  /** What the desk of that window was opened for a moment ago; null where nobody opened it. */
  recall(windowId: number | null): ShownDraft | null;
}

/** What the desks now starting were opened for. Lives in the worker: while it matters, the worker is awake. */
export function createShownMemory(now: () => number): ShownMemory {
  let shownDrafts: (ShownDraft & { at: number })[] = [];
  return {
    remember(shown) {
      shownDrafts = [{ ...shown, at: now() }, ...shownDrafts.filter(({ at }) => now() - at < STARTING_MS)];
    },
    recall(windowId) {
      return shownDrafts.find((shown) => isFor(shown, windowId) && now() - shown.at < STARTING_MS) ?? null;
    },
  };
}

/** A window that could not be named is any window. */
export const isFor = (shown: { windowId: number | null }, windowId: number | null): boolean =>
  shown.windowId === windowId || shown.windowId === null || windowId === null;

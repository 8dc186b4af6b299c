import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For buttons that go with what they do: gives the focus to the first of these places (selectors within `root`) that is there once the
 * change is shown. Called in the handler; where nothing of it is there yet it waits, and lets a writer be who has gone on elsewhere.
 */
export function useFocusAfter(root: RefObject<HTMLElement | null>): (...places: string[]) => void {
  const wanted = useRef<readonly string[] | null>(null);
  // After each rendering: what is waited for may come with any.
  useLayoutEffect(() => {
    const within = root.current;
    if (wanted.current === null || within === null) return;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && !within.contains(activeElement)) {
      wanted.current = null;
      return;
    }
    for (const place of wanted.current) {
      const found = within.querySelector<HTMLElement>(place);
      found?.focus();
      // What is hidden yet takes none.
      if (found === null || document.activeElement !== found) continue;
      wanted.current = null;
      return;
    }
  });
  return (...places) => {
    wanted.current = places;
  };
}

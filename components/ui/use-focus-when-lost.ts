import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to the place (a selector within `root`) where it went away with the button that was pressed, at once or with a later
 * rendering. Each new outcome of a press is one occasion, which ends with whatever the writer presses next: who has clicked beside
 * everything since must not be taken elsewhere.
 */
export function useFocusWhenLost(root: RefObject<HTMLElement | null>, place: string, outcome: unknown): void {
  const waits = useRef(false);
  useLayoutEffect(() => {
    waits.current = outcome !== null;
    const end = () => {
      waits.current = false;
    };
    const pressed = ['pointerdown', 'keydown'] as const;
    for (const event of pressed) document.addEventListener(event, end, true);
    return () => {
      for (const event of pressed) document.removeEventListener(event, end, true);
    };
  }, [outcome]);
  // After each rendering: what was pressed may go, and the place may come, with any.
  useLayoutEffect(() => {
    if (!waits.current || document.activeElement !== document.body) return;
    const found = root.current?.querySelector<HTMLElement>(place);
    if (!found) return;
    waits.current = false;
    found.focus();
  });
}

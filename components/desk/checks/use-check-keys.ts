import { useLayoutEffect, useRef } from 'preact/hooks';

interface CheckKeys {
  go: (by: 1 | -1) => void;
  fix: () => void;
  dismiss: () => void;
  fixSafe: () => void;
}

/** Alt+J and Alt+K step through the findings, Alt+Enter takes the fix, Alt+X waves off, Alt+Shift+Enter takes all safe fixes. */
export function useCheckKeys(keys: CheckKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useLayoutEffect(() => {
    const ended = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        const { altKey, ctrlKey, metaKey, shiftKey, isComposing, code } = event;
        if (!altKey || ctrlKey || metaKey || isComposing) return;
        const act = ACTS[`${shiftKey ? 'Shift+' : ''}${code === 'NumpadEnter' ? 'Enter' : code}`];
        if (act === undefined) return;
        event.preventDefault();
        act(now.current);
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, []);
}

const ACTS: Record<string, ((keys: CheckKeys) => void) | undefined> = {
  KeyJ: ({ go }) => go(1),
  KeyK: ({ go }) => go(-1),
  Enter: ({ fix }) => fix(),
  KeyX: ({ dismiss }) => dismiss(),
  'Shift+Enter': ({ fixSafe }) => fixSafe(),
};

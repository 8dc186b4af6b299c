import { useLayoutEffect } from 'preact/hooks';

/** `Alt+KeyC` or `Mod+KeyK` (Ctrl, on a Mac ⌘), wherever the focus is. The code of the key, because Alt changes what it writes on a Mac. */
export function useShortcut(modifier: 'Alt' | 'Mod', code: string, act: () => void): void {
  // In the rendering itself: a key right behind it is for what is shown now, not for what was before.
  useLayoutEffect(() => {
    const ended = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        const mod = event.ctrlKey !== event.metaKey;
        const wanted = modifier === 'Alt' ? event.altKey && !event.ctrlKey && !event.metaKey : mod && !event.altKey;
        if (event.code !== code || !wanted || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        act();
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, [modifier, code, act]);
}

import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClipReply } from '../../utils/article/clip-result.ts';
import { activeTab, type ClippedTab, clipTab } from '../../utils/browser/clip-tab.ts';
import { useCrash } from '../ui/use-crash.ts';

export type ClipState =
  | { state: 'clipping'; tab: ClippedTab | null }
  | { state: 'clipped'; tab: ClippedTab | null; reply: ClipReply };

/** Clips the active tab when the popup opens, and again on `retry`. */
export function useClip(): { clip: ClipState; retry: () => void } {
  const [clip, setClip] = useState<ClipState>({ state: 'clipping', tab: null });
  const [attempt, setAttempt] = useState(0);
  const crash = useCrash();
  // At once: an effect after the paint would wait for a frame of a window that is not open yet.
  useLayoutEffect(() => {
    let current = true;
    const show = (next: ClipState) => {
      if (current) setClip(next);
    };
    clipActiveTab(show).catch(crash);
    return () => {
      current = false;
    };
  }, [attempt]);
  return { clip, retry: () => setAttempt(attempt + 1) };
}

async function clipActiveTab(show: (clip: ClipState) => void): Promise<void> {
  const tab = await activeTab();
  if (tab === null) {
    show({ state: 'clipped', tab, reply: { ok: false, problem: { kind: 'restricted-page' } } });
    return;
  }
  // The window is known from here on: it can be opened synchronously from any later key press.
  show({ state: 'clipping', tab });
  show({ state: 'clipped', tab, reply: await clipTab(tab) });
}

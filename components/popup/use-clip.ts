import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClipReply } from '../../utils/article/clip-result.ts';
import type { ClippedTab } from '../../utils/browser/active-tab.ts';
import { clipTab } from '../../utils/browser/clip-tab.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import type { TaughtRule } from '../../utils/store/taught-rule.ts';
import { useCrash } from '../ui/use-crash.ts';
import { type BegunClip, beginClip, takeBegunClip } from './begun-clip.ts';

export type ClipState =
  | { state: 'clipping'; tab: ClippedTab | null }
  /** `rule`: the writer's own for this page, which the page was read by. */
  | { state: 'clipped'; tab: ClippedTab | null; reply: ClipReply; rule: TaughtRule | null };

/** The clip that was begun before the views were there, and another on `retry`. */
export function useClip(): { clip: ClipState; retry: () => void } {
  const [clip, setClip] = useState<ClipState>({ state: 'clipping', tab: null });
  const [attempt, setAttempt] = useState(0);
  const crash = useCrash();
  // At once: an effect after the paint would wait for a frame of a window that is not open yet.
  useLayoutEffect(() => {
    let current = true;
    const begun = takeBegunClip() ?? beginClip();
    const follow = async () => {
      // The window is known from here on: it can be opened synchronously from any later key press.
      const clippedTab = await begun.tab;
      if (current) setClip({ state: 'clipping', tab: clippedTab });
      const done = await finish(begun);
      if (!current) return;
      setClip(done);
      if (done.rule !== null) noteUse(done.rule, done.reply);
    };
    follow().catch(crash);
    return () => {
      current = false;
    };
  }, [attempt]);
  return { clip, retry: () => setAttempt(attempt + 1) };
}

/** What was read, or why nothing was. */
async function finish({ read }: BegunClip): Promise<Extract<ClipState, { state: 'clipped' }>> {
  const begun = await read;
  if (begun === null) {
    return { state: 'clipped', tab: null, reply: { ok: false, problem: { kind: 'restricted-page' } }, rule: null };
  }
  const { tab, rule, injecting } = begun;
  return { state: 'clipped', tab, reply: await clipTab(tab, injecting), rule };
}

function noteUse({ id }: TaughtRule, reply: ClipReply): void {
  const outcome = (reply.ok ? reply.rule : null) ?? { used: false, words: 0 };
  // Only a figure in the settings is missing then.
  sendMessage('ruleUsed', { id, ...outcome }).catch((error: unknown) => console.error('use of rule not noted', error));
}

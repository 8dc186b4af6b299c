import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClipReply } from '../../utils/article/clip-result.ts';
import { BUILT_IN_RULES } from '../../utils/article/site-rules/built-in-rules.ts';
import { ruleFor } from '../../utils/article/site-rules/rule-for.ts';
import { activeTab, type ClippedTab, clipTab } from '../../utils/browser/clip-tab.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { readTaughtRules } from '../../utils/store/read-taught-rules.ts';
import type { TaughtRule } from '../../utils/store/taught-rule.ts';
import { useCrash } from '../ui/use-crash.ts';

export type ClipState =
  | { state: 'clipping'; tab: ClippedTab | null }
  /** `rule`: the writer's own for this page, which the page was read by. */
  | { state: 'clipped'; tab: ClippedTab | null; reply: ClipReply; rule: TaughtRule | null };

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
  const reading = taughtRules();
  const tab = await activeTab();
  if (tab === null) {
    show({ state: 'clipped', tab, reply: { ok: false, problem: { kind: 'restricted-page' } }, rule: null });
    return;
  }
  // The window is known from here on: it can be opened synchronously from any later key press.
  show({ state: 'clipping', tab });
  const rule = ruleFor(tab.url ?? '', await reading);
  const reply = await clipTab(tab, rule ?? ruleFor(tab.url ?? '', BUILT_IN_RULES));
  show({ state: 'clipped', tab, reply, rule });
  if (rule !== null) noteUse(rule, reply);
}

/** Where they cannot be read, the page is clipped as one of a site that was never taught. */
async function taughtRules(): Promise<TaughtRule[]> {
  try {
    return await readTaughtRules();
  } catch (error) {
    console.error('taught rules not read', error);
    return [];
  }
}

function noteUse({ id }: TaughtRule, reply: ClipReply): void {
  const outcome = (reply.ok ? reply.rule : null) ?? { used: false, words: 0 };
  // Only a figure in the settings is missing then.
  sendMessage('ruleUsed', { id, ...outcome }).catch((error: unknown) => console.error('use of rule not noted', error));
}

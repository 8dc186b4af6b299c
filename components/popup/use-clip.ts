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

interface Clipping {
  tab: Promise<ClippedTab | null>;
  clipped: Promise<Extract<ClipState, { state: 'clipped' }>>;
}

let begun: Clipping | null = null;

/** Reads the active tab while the popup's views are still being made, which is a tenth of what the writer waits for. */
export function beginClip(): void {
  begun = clipActiveTab();
}

/** The clip that was begun when the popup opened, and another on `retry`. */
export function useClip(): { clip: ClipState; retry: () => void } {
  const [clip, setClip] = useState<ClipState>({ state: 'clipping', tab: null });
  const [attempt, setAttempt] = useState(0);
  const crash = useCrash();
  // At once: an effect after the paint would wait for a frame of a window that is not open yet.
  useLayoutEffect(() => {
    let current = true;
    const { tab, clipped } = begun ?? clipActiveTab();
    begun = null;
    const follow = async () => {
      // The window is known from here on: it can be opened synchronously from any later key press.
      const clippedTab = await tab;
      if (current) setClip({ state: 'clipping', tab: clippedTab });
      const done = await clipped;
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

function clipActiveTab(): Clipping {
  const reading = taughtRules();
  const asked = activeTab();
  return { tab: asked, clipped: clipWhenKnown(asked, reading) };
}

async function clipWhenKnown(
  asked: Promise<ClippedTab | null>,
  reading: Promise<TaughtRule[]>,
): Promise<Extract<ClipState, { state: 'clipped' }>> {
  const tab = await asked;
  if (tab === null) {
    return { state: 'clipped', tab, reply: { ok: false, problem: { kind: 'restricted-page' } }, rule: null };
  }
  const url = tab.url ?? '';
  const rule = ruleFor(url, await reading);
  const reply = await clipTab(tab, rule ?? ruleFor(url, BUILT_IN_RULES));
  return { state: 'clipped', tab, reply, rule };
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

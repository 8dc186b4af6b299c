import { BUILT_IN_RULES } from '../../utils/article/site-rules/built-in-rules.ts';
import { ruleFor } from '../../utils/article/site-rules/rule-for.ts';
import { activeTab, type ClippedTab } from '../../utils/browser/active-tab.ts';
import { classifyPage } from '../../utils/browser/classify-page.ts';
import { type Injected, injectClip } from '../../utils/browser/inject-clip.ts';
import { askSamplePage, isSamplePage } from '../../utils/browser/sample-page.ts';
import { readTaughtRules } from '../../utils/store/read-taught-rules.ts';
import type { TaughtRule } from '../../utils/store/taught-rule.ts';

/** A page that is being read; nothing in it has been checked yet. */
export interface BegunClip {
  /** Known before the rest: it names the window that the desk opens in. */
  tab: Promise<ClippedTab | null>;
  /** `rule`: the writer's own for this page. `injecting` never rejects. */
  read: Promise<{ tab: ClippedTab; rule: TaughtRule | null; injecting: Promise<Injected> } | null>;
}

/** Begins to read the active tab by what was taught for its site. Holds no view and no library: it is the popup's first script. */
export function beginClip(): BegunClip {
  const reading = taughtRules();
  const tab = activeTab();
  return { tab, read: readWhenKnown(tab, reading) };
}

async function readWhenKnown(asked: BegunClip['tab'], reading: Promise<TaughtRule[]>): BegunClip['read'] {
  const tab = await asked;
  if (tab === null) return null;
  if (isSamplePage(tab.url)) return { tab, rule: null, injecting: askSamplePage() };
  if (classifyPage(tab) !== null) return { tab, rule: null, injecting: Promise.resolve('refused') };
  const url = tab.url ?? '';
  // Not after the taught rules are known: few sites were taught anything, and those are read once more.
  const injecting = injectClip(tab.id, ruleFor(url, BUILT_IN_RULES));
  const rule = ruleFor(url, await reading);
  // Not beside the first reading: that one's script could land after the rule was left, and take it.
  return { tab, rule, injecting: rule === null ? injecting : injecting.then(() => injectClip(tab.id, rule)) };
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

const place = globalThis as { yakuhoBegunClip?: BegunClip | undefined };

/** Leaves the clip for the popup's views, whose script comes later. */
export function leaveBegunClip(begun: BegunClip): void {
  place.yakuhoBegunClip = begun;
  // The views tell of a failure; until they are there it is nobody's.
  Promise.all([begun.tab, begun.read]).catch(() => undefined);
}

/** The clip that was left, once. */
export function takeBegunClip(): BegunClip | undefined {
  const begun = place.yakuhoBegunClip;
  place.yakuhoBegunClip = undefined;
  return begun;
}

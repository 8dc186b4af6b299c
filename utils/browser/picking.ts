import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { hostOf } from '../article/site-rules/host-of.ts';
import type { ClippedTab } from './active-tab.ts';
import { type PickMessage, type PickReply, pickMessageSchema } from './pick-messages.ts';

const PICK_SCRIPT = '/pick.js';

/** The tab and site a picker was started on, and what it taught last. In the session: a worker killed meanwhile has forgotten. */
const pickingSchema = v.object({ tabId: v.number(), host: v.string(), changeId: v.nullable(v.string()) });
type Picking = v.InferOutput<typeof pickingSchema>;

const pickingItem = storage.defineItem<unknown>('session:picking');

/** Puts the picker on the page; false where the browser does not let it. */
export async function startPicking(tab: ClippedTab): Promise<boolean> {
  const host = hostOf(tab.url ?? '');
  if (host === null) return false;
  try {
    await pickingItem.setValue({ tabId: tab.id, host, changeId: null } satisfies Picking);
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [PICK_SCRIPT] });
    return true;
  } catch {
    // A page no extension may enter, or one that left meanwhile: the caller says what to do.
    return false;
  }
}

interface PickHandlers {
  /** Stores the rule; gives the change's id, or null where it is no rule. */
  teach: (picked: { host: string; selector: string; words: number }) => Promise<string | null>;
  undo: (changeId: string) => Promise<void>;
}

/**
 * Answers the picker alone: our own script, in the top frame of the tab it was started in, on the site it was started
 * on. The host is the browser's word for where the script runs, never the script's own.
 */
export function onPicks({ teach, undo }: PickHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { tab } = sender;
    const parsed = v.safeParse(pickMessageSchema, message);
    if (sender.id !== browser.runtime.id || tab?.id === undefined || sender.frameId !== 0 || !parsed.success) {
      return undefined;
    }
    return answer(parsed.output, { tabId: tab.id, windowId: tab.windowId, host: hostOf(sender.url ?? '') });
  });

  const answer = async (
    message: PickMessage,
    { tabId, windowId, host }: { tabId: number; windowId: number | undefined; host: string | null },
  ): Promise<PickReply> => {
    const picking = v.safeParse(pickingSchema, await pickingItem.getValue());
    if (!picking.success || picking.output.tabId !== tabId || picking.output.host !== host) return REFUSED;
    if (message.name === 'unpicked') {
      const { changeId } = picking.output;
      if (changeId === null) return REFUSED;
      await undo(changeId);
      await pickingItem.setValue({ ...picking.output, changeId: null } satisfies Picking);
      return { ok: true, opened: false };
    }
    const changeId = await teach({ host, selector: message.selector, words: message.words });
    if (changeId === null) return REFUSED;
    await pickingItem.setValue({ ...picking.output, changeId } satisfies Picking);
    return { ok: true, opened: await openPopup(windowId) };
  };
}

const REFUSED: PickReply = { ok: false, opened: false };

async function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
    return true;
  } catch {
    // Firefox opens it for a click on its own icons and menus alone; the picker says what to press.
    return false;
  }
}

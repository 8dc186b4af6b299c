import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Order, Reply } from '../../insert/order.ts';
import { replySchema } from '../../insert/reply-schema.ts';
import type { EditorRecipe } from '../../targets/editors/editor-recipe.ts';
import { leaveOrder } from './handed-order.ts';

const INSERT_SCRIPT = '/insert.js';

/** The script itself gives up waiting for a quiet editor after 5 s. */
const PATIENCE_MS = 20_000;

const originsOf = ({ hosts }: EditorRecipe): string[] => hosts.map((host) => `https://${host}/*`);

/** Asks the writer for the editor's hosts. First thing in a click's handler: browsers refuse it after any await. */
export const askEditorPermission = (recipe: EditorRecipe): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(recipe) });

/** A tab that holds the editor: the one in front of this window, else the one last looked at; null where none is open. */
export async function findEditorTab({ tabs }: EditorRecipe): Promise<number | null> {
  const window = (await browser.windows.getCurrent()).id;
  const open = await browser.tabs.query({ url: [...tabs] });
  const inFront = open.find((tab) => tab.active && tab.windowId === window);
  const last = open.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0];
  return (inFront ?? last)?.id ?? null;
}

export async function openEditorTab({ newPost }: EditorRecipe): Promise<number | null> {
  return (await browser.tabs.create({ url: newPost, active: true })).id ?? null;
}

/** Brings the tab to the front: an editor behind another draws itself late or not at all. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Brings the desk back to the front, where it is a tab of its own. */
export async function showDesk(): Promise<void> {
  const own = (await browser.tabs.getCurrent())?.id;
  if (own !== undefined) await showTab(own);
}

/**
 * Has the order carried out in the tab. `closed`: there is no such tab any more. `unreachable`: its document is on the way,
 * or of a host nobody allowed. `strange`: the reply is none of ours.
 */
export async function askEditor(tabId: number, order: Order): Promise<Reply | 'closed' | 'unreachable' | 'strange'> {
  const target = { tabId };
  try {
    // Without `injectImmediately` the browser would wait for a page that never finishes loading.
    const where = { target, world: 'MAIN', injectImmediately: true } as const;
    await browser.scripting.executeScript({ ...where, func: leaveOrder, args: [order] });
    const answered = browser.scripting.executeScript({ ...where, files: [INSERT_SCRIPT] });
    // A page that hangs, or shows a dialog of the browser's, answers nothing.
    const late = new Promise<[]>((done) => setTimeout(() => done([]), PATIENCE_MS));
    const [frame] = await Promise.race([answered, late]);
    const reply = v.safeParse(replySchema, frame?.result);
    // Nothing comes of a document that went away meanwhile.
    if (!reply.success) return frame?.result == null ? 'unreachable' : 'strange';
    return reply.output;
  } catch {
    // The browsers tell their refusals apart by wording alone, so the reason is read off the tab instead.
    return (await tabIsOpen(tabId)) ? 'unreachable' : 'closed';
  }
}

const tabIsOpen = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );

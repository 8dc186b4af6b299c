import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { clipReplySchema } from '../article/clip-reply-schema.ts';
import type { ClipProblem, ClipReply } from '../article/clip-result.ts';
import type { SiteRule } from '../article/site-rules/site-rule.ts';
import { classifyPage, classifyRefusal, hasLeft, isSamePage } from './classify-page.ts';
import { leaveRule } from './handed-rule.ts';

/** A page that answers at all does so within two seconds, a 10 MB one included; nobody watches a spinner for longer than this. */
const CLIP_TIMEOUT_MS = 10_000;

const CLIP_SCRIPT = '/content-scripts/clip.js';

/** The tab whose page is clipped. */
export interface ClippedTab {
  id: number;
  windowId: number;
  url: string | undefined;
  title: string | undefined;
}

/** The tab the toolbar icon was clicked on; null where there is none, as in DevTools' own window. */
export async function activeTab(): Promise<ClippedTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}

/** Reads the article out of the tab, once, in bounded time, by the site's rule if there is one. Whatever the page does, a `ClipReply` comes back. */
export async function clipTab(tab: ClippedTab, rule: SiteRule | null): Promise<ClipReply> {
  const known = classifyPage(tab);
  if (known) return refused(known);
  const watching = new AbortController();
  try {
    return await Promise.race([readTab(tab, rule), leaving(tab, watching.signal), tooLate(watching.signal)]);
  } finally {
    watching.abort();
  }
}

function tooLate(signal: AbortSignal): Promise<ClipReply> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refused({ kind: 'timed-out', waited: CLIP_TIMEOUT_MS })), CLIP_TIMEOUT_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

/** A script whose page is replaced is forgotten without a word where the new page is of the same site. */
function leaving(tab: ClippedTab, signal: AbortSignal): Promise<ClipReply> {
  return new Promise((resolve) => {
    const onUpdated = async (tabId: number) => {
      if (tabId === tab.id && (await left(tab))) resolve(refused({ kind: 'navigated-away' }));
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  });
}

async function readTab(tab: ClippedTab, rule: SiteRule | null): Promise<ClipReply> {
  const injected = await inject(tab.id, rule);
  if (injected === 'refused') {
    // Firefox's `activeTab` names the address of every page: without one, another page came after the click. Chromium hides its own pages'.
    const unnamed = import.meta.env.FIREFOX && tab.url === undefined;
    return refused(unnamed || (await left(tab)) ? { kind: 'navigated-away' } : classifyRefusal(tab));
  }
  const parsed = v.safeParse(clipReplySchema, injected.result);
  if (!parsed.success) return refused({ kind: (await left(tab)) ? 'navigated-away' : 'unreadable-reply' });
  const reply = parsed.output;
  // The script may have landed on the page that came after the one the writer clicked on.
  const moved = reply.ok && tab.url !== undefined && !isSamePage(tab.url, reply.article.url);
  return moved ? refused({ kind: 'navigated-away' }) : reply;
}

/** `result` is null where the script failed or its document went away. */
async function inject(tabId: number, rule: SiteRule | null): Promise<{ result: unknown } | 'refused'> {
  try {
    if (rule !== null) {
      await browser.scripting.executeScript({
        target: { tabId },
        func: leaveRule,
        args: [rule],
        injectImmediately: true,
      });
    }
    // Without `injectImmediately` the browser would wait for a page that never finishes loading.
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [CLIP_SCRIPT],
      injectImmediately: true,
    });
    return { result: frame?.result };
  } catch {
    // The browsers tell their refusals apart by wording alone, so the reason is read off the tab instead.
    return 'refused';
  }
}

/** Whether the tab was closed, or shows another page by now. */
async function left(tab: ClippedTab): Promise<boolean> {
  try {
    const { url } = await browser.tabs.get(tab.id);
    // The address becomes unreadable when the tab goes to another site: `activeTab` ends there.
    return tab.url !== undefined && (url === undefined || hasLeft(tab.url, url));
  } catch {
    return true;
  }
}

const refused = (problem: ClipProblem): ClipReply => ({ ok: false, problem });

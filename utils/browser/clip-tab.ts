import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ClipProblem, ClipReply } from '../article/clip-result.ts';
import { completeClip } from '../article/complete-clip.ts';
import { pageReplySchema } from '../article/page-reply-schema.ts';
import type { ClippedTab } from './active-tab.ts';
import { classifyPage, classifyRefusal, hasLeft, isSamePage } from './classify-page.ts';
import type { Injected } from './inject-clip.ts';
import { isSamplePage } from './sample-page.ts';

/** A page that answers at all does so within two seconds, a 10 MB one included; nobody watches a spinner for longer than this. */
const CLIP_TIMEOUT_MS = 10_000;

/** The article that the clip script reads in the tab, in bounded time. Whatever the page does, a `ClipReply` comes back. */
export async function clipTab(tab: ClippedTab, injecting: Promise<Injected>): Promise<ClipReply> {
  const known = isSamplePage(tab.url) ? null : classifyPage(tab);
  if (known) return refused(known);
  const watching = new AbortController();
  try {
    return await Promise.race([readTab(tab, injecting), leaving(tab, watching.signal), tooLate(watching.signal)]);
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

async function readTab(tab: ClippedTab, injecting: Promise<Injected>): Promise<ClipReply> {
  const injected = await injecting;
  if (injected === 'refused') {
    // Firefox's `activeTab` names the address of every page: without one, another page came after the click. Chromium hides its own pages'.
    const unnamed = import.meta.env.FIREFOX && tab.url === undefined;
    return refused(unnamed || (await left(tab)) ? { kind: 'navigated-away' } : classifyRefusal(tab));
  }
  const parsed = v.safeParse(pageReplySchema, injected.result);
  const isFile = tab.url?.startsWith('file:') === true;
  if (!parsed.success) {
    // What a file says is no article of ours where it names no address of the web that a post could give as its source.
    const unreadable = isFile && namesNoAddress(injected.result) ? 'file-without-address' : 'unreadable-reply';
    return refused({ kind: (await left(tab)) ? 'navigated-away' : unreadable });
  }
  const reply = completeClip(parsed.output);
  // The script may have landed on the page that came after the one the writer clicked on, of which little has arrived yet.
  if (isSamplePage(tab.url)) return reply;
  const moved =
    reply.ok && !isFile ? tab.url !== undefined && !isSamePage(tab.url, reply.article.url) : await left(tab);
  return moved ? refused({ kind: 'navigated-away' }) : reply;
}

const fileArticle = v.object({ article: v.object({ url: v.pipe(v.string(), v.startsWith('file:')) }) });
const namesNoAddress = (result: unknown): boolean => v.is(fileArticle, result);

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

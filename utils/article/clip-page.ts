import type { ClipProblem, PageReply } from './clip-result.ts';
import { allElements } from './dom.ts';
import { extractSelection } from './extract-selection.ts';
import { readPage } from './read-page.ts';
import type { SiteRule } from './site-rules/site-rule.ts';
import { recordTrace, type Trace } from './trace.ts';

/** Milliseconds to wait for a page that is still arriving: about as long as a reader looks at an empty popup. */
const PATIENCE = 4_000;

/**
 * Clips the page in `window`, with what is selected in it. A page still loading is waited for; if it goes on loading,
 * what has arrived is clipped and a notice says so. `rule` is the site's, if any.
 */
export async function clipPage(window: Window, rule: SiteRule | null = null): Promise<PageReply> {
  const { document } = window;
  const started = Date.now();
  if (document.readyState === 'loading') await settled(window, 'DOMContentLoaded', PATIENCE);
  let reply = readWindow(window, rule);
  if (!reply.ok && mayStillCome(reply) && document.readyState !== 'complete') {
    await settled(window, 'load', PATIENCE - (Date.now() - started));
    reply = readWindow(window, rule);
  }
  if (document.readyState !== 'loading' || !reply.ok) {
    const waited = Date.now() - started;
    return !reply.ok && mayStillCome(reply) && document.readyState !== 'complete'
      ? { ok: false, problem: { kind: 'timed-out', waited } }
      : reply;
  }
  return { ...reply, notices: [...reply.notices, { kind: 'still-loading' }] };
}

function readWindow(window: Window, rule: SiteRule | null): PageReply {
  const { trace, lines } = recordTrace();
  const page = readWholePage(window, rule, trace);
  const selected = window.getSelection();
  const hasSelection = selected !== null && !selected.isCollapsed;
  const selection = hasSelection && page.article !== null ? extractSelection(selected, page.article) : null;
  if (page.problem === null) {
    return {
      ok: true,
      article: page.article,
      selection,
      notices: page.notices,
      hasSelection,
      rule: page.rule,
      trace: lines,
      kindSigns: page.kindSigns,
    };
  }
  // What the writer selected is worth having on a page that as a whole is no article.
  if (selection === null || page.article === null) return { ok: false, problem: page.problem };
  const { kindSigns } = page;
  return { ok: true, article: selection, selection, notices: [], hasSelection, rule: null, trace: lines, kindSigns };
}

/** Once more with what the page's own elements hold, where the page by itself holds nothing: whole outlets are built of such. */
function readWholePage({ document, location }: Window, rule: SiteRule | null, trace: Trace) {
  const page = readPage(document, location.href, trace, rule);
  if (!mayHoldMore(page.problem) || !Array.from(allElements(document)).some(({ shadowRoot }) => shadowRoot))
    return page;
  const shown = readPage(document, location.href, trace, rule, true);
  return shown.problem === null ? shown : page;
}

/** Problems that more of the page may solve. */
const mayHoldMore = (problem: ClipProblem | null): boolean =>
  problem?.kind === 'blank-page' || problem?.kind === 'no-article';
const mayStillCome = (reply: PageReply): boolean => !reply.ok && mayHoldMore(reply.problem);

/** Resolves at the event, or after `patience` milliseconds. */
function settled(window: Window, event: 'DOMContentLoaded' | 'load', patience: number): Promise<void> {
  if (patience <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const target = event === 'load' ? window : window.document;
    const done = () => {
      clearTimeout(timer);
      target.removeEventListener(event, done);
      resolve();
    };
    const timer = setTimeout(done, patience);
    target.addEventListener(event, done);
  });
}

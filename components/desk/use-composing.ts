import { useEffect, useRef, useState } from 'preact/hooks';
import { currentWindowId } from '../../utils/browser/current-window-id.ts';
import { inOwnTab } from '../../utils/browser/in-own-tab.ts';
import { sendMessage } from '../../utils/browser/messages.ts';
import { listenForShownDrafts } from '../../utils/browser/shown-drafts.ts';
import { pendingRequests } from '../../utils/store/pending-requests.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';
import { newId } from './new-id.ts';

/** How long the first view waits for the background's word on a draft in the making; a woken worker answers in about 50 ms. */
const ANSWER_WAIT_MS = 400;

/** A request older than this when it is first seen is an orphan of an earlier session: it becomes a draft, but nobody waits for it. */
const FRESH_MS = 15_000;

interface ComposingOptions {
  ask: boolean;
  open: (draftId: string) => void;
  /** The writer asked for the list. */
  list: () => void;
}

interface Composing {
  /** Whether the background said, or did not say in time, what is being composed for this window. */
  answered: boolean;
  /** Requests that could not be made into drafts; they stay stored and are tried again at the next start. */
  failed: ReadonlySet<string>;
}

/** Opens what is composed for this window, or the list where that was asked for, and finishes requests whose popup and worker died. */
export function useComposing({ ask, open, list }: ComposingOptions): Composing {
  const [answered, setAnswered] = useState(!ask);
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  /** Drafts that were opened here already; requests this page is making into drafts. */
  const seen = useRef(new Set<string>());
  const finishing = useRef(new Set<string>());
  const pending = useLiveQuery(() => pendingRequests(database), []);

  // Before asking: a click that comes after the answer is heard here. It is also how an open desk hears of any draft to show.
  useEffect(() => {
    const listening = new AbortController();
    listenForShownDrafts(async ({ draftId, windowId }) => {
      if (draftId !== null) seen.current.add(draftId);
      if (!(await showsHere(windowId))) return;
      if (draftId === null) list();
      else open(draftId);
    }, listening.signal);
    return () => listening.abort();
  }, [open, list]);

  useEffect(() => {
    if (!ask) return;
    const timer = setTimeout(() => setAnswered(true), ANSWER_WAIT_MS);
    askBackground().then((draftId) => {
      if (draftId !== null) {
        seen.current.add(draftId);
        open(draftId);
      }
      setAnswered(true);
    });
    return () => clearTimeout(timer);
  }, []);

  const openIfHere = async (draftId: string, windowId: number | null) => {
    if (await showsHere(windowId)) open(draftId);
  };

  useEffect(() => {
    for (const request of pending ?? []) {
      if (finishing.current.has(request.id)) continue;
      finishing.current.add(request.id);
      if (!seen.current.has(request.id) && Date.now() - request.createdAt < FRESH_MS) {
        void openIfHere(request.id, request.windowId);
      }
      // The background does the same; whoever comes second changes nothing.
      fulfil(request.id).catch((error: unknown) => {
        console.error(error);
        setFailed((before) => new Set(before).add(request.id));
      });
    }
  }, [pending]);

  return { answered, failed };
}

/** Its code comes when there is a request: most openings find none. */
async function fulfil(requestId: string): Promise<void> {
  const { fulfilRequest } = await import('../../utils/store/requests.ts');
  await fulfilRequest(database, requestId, { newId, now: Date.now });
}

/** Null also where the background cannot be reached: the requests in the database say the rest. */
async function askBackground(): Promise<string | null> {
  try {
    return (await sendMessage('composing', { windowId: await currentWindowId() })).draftId;
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** A desk in a tab that lies behind the article's tab keeps what the writer left there. */
async function showsHere(windowId: number | null): Promise<boolean> {
  if (windowId !== null && windowId !== (await currentWindowId())) return false;
  return document.visibilityState === 'visible' || !(await inOwnTab());
}

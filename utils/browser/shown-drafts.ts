import * as v from 'valibot';

const CHANNEL = 'shown-drafts';

const shownDraftSchema = v.object({ draftId: v.nullable(v.string()), windowId: v.nullable(v.number()) });

/** The desk of `windowId` (null: any) is to show the draft of that id, stored or about to be; null: its list. */
export type ShownDraft = v.InferOutput<typeof shownDraftSchema>;

/** Tells the desks that are open. A broadcast channel reaches this extension's own pages alone, and minds nobody listening. */
export function announceShownDraft(shown: ShownDraft): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(shown);
  channel.close();
}

export function listenForShownDrafts(listener: (shown: ShownDraft) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event) => listener(v.parse(shownDraftSchema, event.data)), { signal });
  signal.addEventListener('abort', () => channel.close());
}

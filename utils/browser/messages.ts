import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { articleSchema } from '../article/article-schema.ts';
import { keptCorrectionsSchema } from '../article/corrections/corrections.ts';
import { traceSchema } from '../article/trace-schema.ts';
import { DEPTHS } from '../post/depth.ts';
import { ENGINE_IDS } from '../post/engine-id.ts';
import { WRITTEN_SLOTS } from '../post/writing-pieces.ts';

const composeRequestSchema = v.object({
  id: v.string(),
  article: articleSchema,
  trace: traceSchema,
  templateId: v.string(),
  engine: v.picklist(ENGINE_IDS),
  depth: v.picklist(DEPTHS),
  windowId: v.nullable(v.number()),
  createdAt: v.number(),
});

const offeredTemplate = v.object({
  id: v.string(),
  name: v.nullable(v.string()),
  sites: v.array(v.string()),
  languages: v.array(v.string()),
  parts: v.array(v.picklist(WRITTEN_SLOTS)),
  engine: v.nullable(v.picklist(ENGINE_IDS)),
  depth: v.nullable(v.picklist(DEPTHS)),
});

/** A template as the popup needs it: `parts` are those an engine writes. */
export type OfferedTemplate = v.InferOutput<typeof offeredTemplate>;

/** Every message between our own pages: what is sent, and what comes back. */
const protocol = {
  /** Popup → background: store the clip and make its draft. */
  compose: { payload: composeRequestSchema, reply: v.object({ draftId: v.string() }) },
  /**
   * Desk → background, once on start: which draft was this window's desk opened for? It may not be stored yet: its
   * request may still be on the way into the database, so show 保存中 until a draft of that id is there. A desk that is
   * open already hears of it through `listenForShownDrafts`; listen first, then ask, and nothing falls between.
   */
  composing: {
    payload: v.object({ windowId: v.nullable(v.number()) }),
    reply: v.object({ draftId: v.nullable(v.string()) }),
  },
  /** Popup → background: the desk being opened in this window should show this draft, which is stored; null: its list. */
  show: {
    payload: v.object({ draftId: v.nullable(v.string()), windowId: v.nullable(v.number()) }),
    reply: v.object({}),
  },
  /** Popup → background: what did the writer correct on the page at this address, and not compose yet? */
  corrections: { payload: v.object({ pageUrl: v.string() }), reply: keptCorrectionsSchema },
  /** Popup → background: keep these corrections, typed so far, until the page is composed. */
  keepCorrections: {
    payload: v.object({ pageUrl: v.string(), kept: keptCorrectionsSchema }),
    reply: v.object({}),
  },
  /** Popup → background: which templates are there, what are they for, and what does a post of each start with (null: as the last)? */
  templates: { payload: v.object({}), reply: v.object({ templates: v.array(offeredTemplate) }) },
  /** Popup → background: how many drafts are there? */
  drafts: { payload: v.object({}), reply: v.object({ count: v.number() }) },
  /**
   * Popup → background: is there a draft of the article at this address, and what did the outlet change since it was clipped?
   * `article` is null where the page gives none (any longer).
   */
  recheck: {
    payload: v.object({ url: v.string(), article: v.nullable(articleSchema) }),
    reply: v.object({
      found: v.nullable(
        v.object({
          draftId: v.string(),
          updatedAt: v.number(),
          drafts: v.number(),
          changes: v.nullable(v.number()),
          newTime: v.boolean(),
          copyFrom: v.nullable(v.string()),
        }),
      ),
    }),
  },
  /** Popup → background: keep this new clip beside the draft, which the desk being opened in this window is to show. */
  keepClip: {
    payload: v.object({
      id: v.string(),
      draftId: v.string(),
      article: articleSchema,
      trace: traceSchema,
      clippedAt: v.number(),
      windowId: v.nullable(v.number()),
    }),
    reply: v.object({ kept: v.boolean() }),
  },
  /** Popup → background: what the clip came to by the rule of that id. */
  ruleUsed: {
    payload: v.object({ id: v.string(), used: v.boolean(), words: v.number() }),
    reply: v.object({}),
  },
  /** Popup → background: the rule of that id is to go; the change's id undoes it (`undoRule`). */
  removeRule: { payload: v.object({ id: v.string() }), reply: v.object({ changeId: v.string() }) },
  undoRule: { payload: v.object({ changeId: v.string() }), reply: v.object({}) },
} as const;

export type MessageName = keyof typeof protocol;
export type Payload<Name extends MessageName> = v.InferOutput<(typeof protocol)[Name]['payload']>;
export type Reply<Name extends MessageName> = v.InferOutput<(typeof protocol)[Name]['reply']>;

/** Hands the message to the browser before it returns: the sender may die in the next instant. */
export async function sendMessage<Name extends MessageName>(name: Name, payload: Payload<Name>): Promise<Reply<Name>> {
  const reply: unknown = await browser.runtime.sendMessage({ name, payload });
  return v.parse(protocol[name].reply, reply) as Reply<Name>;
}

type Handlers = { [Name in MessageName]: (payload: Payload<Name>) => Promise<Reply<Name>> };

const envelope = v.object({ name: v.picklist(Object.keys(protocol) as MessageName[]), payload: v.unknown() });

/** Answers our own pages alone: content scripts (they carry a tab's web address) and other extensions get no reply. */
export function onMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const fromOurPage =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    const parsed = v.safeParse(envelope, message);
    if (!fromOurPage || !parsed.success) return undefined;
    return answer(parsed.output.name, parsed.output.payload, handlers);
  });
}

async function answer<Name extends MessageName>(
  name: Name,
  payload: unknown,
  handlers: Handlers,
): Promise<Reply<Name>> {
  return handlers[name](v.parse(protocol[name].payload, payload) as Payload<Name>);
}

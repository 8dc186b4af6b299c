import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { NO_CORRECTIONS } from '../utils/article/corrections/corrections.ts';
import { offerContextMenu } from '../utils/browser/context-menu.ts';
import { lockKeys } from '../utils/browser/keys/key-store.ts';
import { onMessages } from '../utils/browser/messages.ts';
import { offerTemplates } from '../utils/browser/offer-templates.ts';
import { onBackgroundStart } from '../utils/browser/on-background-start.ts';
import { onPicks } from '../utils/browser/picking.ts';
import { announceShownDraft, type ShownDraft } from '../utils/browser/shown-drafts.ts';
import { createShownMemory, isFor, STARTING_MS } from '../utils/browser/shown-memory.ts';
import { dropAbandoned } from '../utils/store/backup/drop-abandoned.ts';
import { forgetOldRestore } from '../utils/store/backup/restorings.ts';
import { loadCorrections, saveCorrections } from '../utils/store/corrections.ts';
import { openDatabase } from '../utils/store/database.ts';
import { countDrafts } from '../utils/store/drafts-of-article.ts';
import { expireTrash } from '../utils/store/empty-trash.ts';
import { finishRequests } from '../utils/store/finish-requests.ts';
import { storeNewClip } from '../utils/store/new-clips.ts';
import { pendingRequests } from '../utils/store/pending-requests.ts';
import { recheckArticle } from '../utils/store/recheck-article.ts';
import { fulfilRequest, storeRequest } from '../utils/store/requests.ts';
import { noteRuleUse, removeSiteRule, undoSiteRules } from '../utils/store/site-rules.ts';
import { teachSite } from '../utils/store/teach-site.ts';

export default defineBackground(() => {
  void lockKeys();
  const database = openDatabase();
  const context = { newId: () => crypto.randomUUID(), now: Date.now };
  const memory = createShownMemory(Date.now);

  const show = (shown: ShownDraft) => {
    memory.remember(shown);
    announceShownDraft(shown);
  };

  onMessages({
    compose: async (request) => {
      // Before the first await: a desk that asks while the request is being stored is told of it.
      show({ draftId: request.id, windowId: request.windowId });
      await storeRequest(database, request);
      // They are in the stored request now.
      await saveCorrections(database, request.article.url, NO_CORRECTIONS);
      return { draftId: await fulfilRequest(database, request.id, context) };
    },
    composing: async ({ windowId }) => {
      const remembered = memory.recall(windowId);
      if (remembered !== null) return { draftId: remembered.draftId };
      // A worker that was killed between storing and fulfilling has forgotten, but the request is there.
      const pending = (await pendingRequests(database)).filter(
        (request) => isFor(request, windowId) && Date.now() - request.createdAt < STARTING_MS,
      );
      return { draftId: pending.at(-1)?.id ?? memory.recall(windowId)?.draftId ?? null };
    },
    show: async (shown) => {
      show(shown);
      return {};
    },
    templates: async () => ({ templates: await offerTemplates(database) }),
    drafts: async () => ({ count: await countDrafts(database) }),
    corrections: ({ pageUrl }) => loadCorrections(database, pageUrl),
    keepCorrections: async ({ pageUrl, kept }) => {
      await saveCorrections(database, pageUrl, kept);
      return {};
    },
    recheck: async ({ url, article }) => ({ found: await recheckArticle(database, url, article) }),
    keepClip: async ({ windowId, ...clip }) => {
      // The draft is stored already: the desk may open it while the clip is being stored, and hears of that.
      show({ draftId: clip.draftId, windowId });
      return { kept: await storeNewClip(database, clip) };
    },
    ruleUsed: async ({ id, ...outcome }) => {
      await noteRuleUse(database, id, outcome, Date.now());
      return {};
    },
    removeRule: async ({ id }) => {
      const changeId = crypto.randomUUID();
      await removeSiteRule(database, id, { id: changeId, now: Date.now() });
      return { changeId };
    },
    undoRule: async ({ changeId }) => {
      await undoSiteRules(database, changeId);
      return {};
    },
  });

  onPicks({
    teach: ({ host, selector, words }) => teachSite(database, { host, selector, words }, context),
    undo: (changeId) => undoSiteRules(database, changeId),
  });

  offerContextMenu(i18n.t('menu.clip'));

  onBackgroundStart(async () => {
    for (const failure of await finishRequests(database, context)) console.error('request not finished', failure);
    await expireTrash(database, Date.now());
    await forgetOldRestore(database, Date.now());
    await dropAbandoned(database);
  });
});

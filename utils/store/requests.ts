import { segmentArticle } from '../article/segment-article.ts';
import { writeExtract } from '../engines/extract/write-extract.ts';
import { composePost, writtenSlots } from '../post/compose-post.ts';
import type { ComposeRequest } from '../post/compose-request.ts';
import { renderTexts } from '../post/liquid/render-text.ts';
import { textScope } from '../post/liquid/text-scope.ts';
import { postTitle } from '../post/post-title.ts';
import type { YakuhoDatabase } from './database.ts';
import { FIRST_REVISION } from './drafts.ts';
import { loadProfile } from './profiles.ts';
import { sourceOf } from './sources.ts';
import { loadTemplate } from './templates.ts';

/** First step after Enter: from here on the clip survives any death of popup, worker or browser. */
export async function storeRequest(database: YakuhoDatabase, request: ComposeRequest): Promise<void> {
  await database.transaction('rw', database.requests, database.drafts, async () => {
    // A request that was already fulfilled has its draft; storing it again would make it pending for ever.
    if ((await database.drafts.get(request.id)) === undefined) await database.requests.put(request);
  });
}

/** Turns a stored request into a draft, once, however often and from wherever it is called; gives the draft's id. */
export async function fulfilRequest(
  database: YakuhoDatabase,
  id: string,
  context: { newId: () => string; now: () => number },
): Promise<string> {
  const request = await database.requests.get(id);
  if (request === undefined) return id;
  const profile = await loadProfile(database);
  const { article, depth, trace = [] } = request;
  const sentences = segmentArticle(article);
  const writing = request.engine === 'extractive' ? writeExtract(article, sentences, depth) : null;
  const template = await loadTemplate(database, request.templateId);
  const texts = await renderTexts(template, textScope(article, profile, depth));
  const post = composePost({ article, template, texts, profile, depth, writing, newId: context.newId });
  const source = sourceOf(id, article);
  const tables = [database.requests, database.drafts, database.posts, database.articles, database.sources];
  await database.transaction('rw', tables, async () => {
    if ((await database.drafts.get(id)) === undefined) {
      const now = context.now();
      await database.articles.put({
        id,
        canonicalUrl: article.canonicalUrl ?? article.url,
        article,
        sentences,
        trace,
        clippedAt: request.createdAt,
      });
      await database.sources.put(source);
      await database.posts.put({ draftId: id, post, revision: FIRST_REVISION });
      await database.drafts.put({
        id,
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
        title: postTitle(post) ?? article.title ?? '',
        siteName: article.siteName,
        articleId: id,
        engine: request.engine,
        depth,
        templateId: template.id,
        parts: writtenSlots(template),
      });
    }
    await database.requests.delete(id);
  });
  return id;
}

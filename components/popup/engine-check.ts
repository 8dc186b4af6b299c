import type { Article } from '../../utils/article/article.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';
import { openEngine } from '../../utils/browser/open-engine.ts';
import type { ComposeChoices } from '../../utils/browser/settings.ts';
import type { Readiness, Sending } from '../../utils/engines/engine.ts';
import { wantedAtFirst } from '../../utils/engines/job/wanted-parts.ts';
import type { WrittenSlot } from '../../utils/post/writing-pieces.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { listGlossary } from '../../utils/store/glossary.ts';
import { loadStyle } from '../../utils/store/styles.ts';

export interface EngineCheck {
  readiness: Readiness;
  sending: Sending;
}

/** Whether the chosen engine could write the clip, and what it would be sent. Fetched after the popup is painted: it weighs more than it. */
export async function checkEngine(
  article: Article,
  { engine: id, depth, templateId, parts }: ComposeChoices & { parts: readonly WrittenSlot[] | undefined },
  signal: AbortSignal,
): Promise<EngineCheck | null> {
  const database = openDatabase();
  const engine = await openEngine(database, id);
  if (engine === null) return null;
  const [style, glossary, readiness] = await Promise.all([
    loadStyle(database, templateId),
    listGlossary(database),
    engine.readiness({ lang: article.lang }, signal),
  ]);
  const sentences = segmentArticle(article);
  const wanted = wantedAtFirst(article, depth, parts);
  const sending = engine.sending({ article, sentences, depth, style, glossary, wanted });
  return { readiness, sending };
}

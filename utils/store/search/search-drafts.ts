import { blockText } from '../../post/block-text.ts';
import type { DraftSummary } from '../../post/draft.ts';
import type { Post } from '../../post/post.ts';
import { draftTexts, type SearchedSource, summaryText } from '../../post/search/draft-texts.ts';
import { foldText } from '../../post/search/fold-text.ts';
import { matchesQuery, queryTerms, type SearchQuery } from '../../post/search/search-query.ts';
import { type Marked, snippet } from '../../post/search/snippet.ts';
import type { YakuhoDatabase } from '../database.ts';
import { findCandidates } from './find-candidates.ts';

export interface Hit {
  draft: DraftSummary;
  /** Where it was found, if not in what the list shows anyway. */
  passage: Marked[] | null;
}

/** Drafts read at once: with them a panel's rows are there, or most of them; in less than two frames. */
const AT_ONCE = 24;

/**
 * Those of the drafts, in their order, that have every word of the query: those among some at a time, also where none of
 * these has, for as long as somebody asks.
 */
export async function* searchDrafts(
  database: YakuhoDatabase,
  query: SearchQuery,
  drafts: DraftSummary[],
): AsyncGenerator<Hit[], void> {
  const mayHave = await findCandidates(database, queryTerms(query));
  const candidates = drafts.filter(({ id }) => mayHave(id));
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    yield await readHits(database, query, candidates.slice(at, at + AT_ONCE));
  }
}

async function readHits(database: YakuhoDatabase, query: SearchQuery, drafts: DraftSummary[]): Promise<Hit[]> {
  const bySummary = new Set(drafts.filter((draft) => matchesQuery(foldText(summaryText(draft)), query)));
  const toRead = drafts.filter((draft) => !bySummary.has(draft));
  const [posts, sources] = await Promise.all([
    database.posts.bulkGet(toRead.map(({ id }) => id)),
    database.sources.bulkGet(toRead.map(({ articleId }) => articleId)),
  ]);
  const passages = new Map<DraftSummary, Marked[] | null>();
  toRead.forEach((draft, index) => {
    const stored = posts[index];
    if (stored === undefined) return;
    const source = sources[index];
    if (!matchesQuery(foldText(draftTexts(draft, stored.post, source).join('\n')), query)) return;
    passages.set(draft, passageOf(stored.post, source, query));
  });
  return drafts
    .filter((draft) => bySummary.has(draft) || passages.has(draft))
    .map((draft) => ({ draft, passage: passages.get(draft) ?? null }));
}

/** The first passage of the text that has one of the words, else what the source has of them. */
function passageOf(post: Post, source: SearchedSource | undefined, query: SearchQuery): Marked[] | null {
  const texts = post.blocks.filter(({ slot }) => slot !== 'title').map(blockText);
  const ofSource = source === undefined ? [] : [source.title ?? '', ...source.urls, ...source.authors];
  for (const text of [...texts, ...ofSource]) {
    const found = snippet(text, query);
    if (found !== null) return found;
  }
  return null;
}

import { blockText } from '../block-text.ts';
import type { DraftSummary } from '../draft.ts';
import type { Post } from '../post.ts';

/** What the search knows of a draft's article. */
export interface SearchedSource {
  title: string | null;
  siteName: string | null;
  authors: string[];
  urls: string[];
}

/** What the list shows of the draft. */
export const summaryText = ({ title, siteName, tags = [] }: DraftSummary): string =>
  [title, siteName ?? '', ...tags.map((tag) => `#${tag}`)].join('\n');

/** Everything a draft is searched by, a piece of text each: what runs from one into the next is not found. */
export function draftTexts(summary: DraftSummary, post: Post, source: SearchedSource | undefined): string[] {
  const ofSource = source && [source.title ?? '', source.siteName ?? '', ...source.authors, ...source.urls];
  const addresses = summary.postings?.map(({ url }) => url ?? '') ?? [];
  return [summaryText(summary), ...post.blocks.map(blockText), ...(ofSource ?? []), ...addresses];
}

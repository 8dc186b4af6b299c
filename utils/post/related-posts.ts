import type { DraftSummary } from './draft.ts';
import { eachTerm } from './search/each-term.ts';
import { foldText } from './search/fold-text.ts';

/** An earlier post of the writer's, as a 関連リンク line can name it. */
export interface RelatedPost {
  id: string;
  title: string;
  url: string;
}

/** As many as are read at a glance. */
const SHOWN = 5;

/**
 * Earlier posts with an address, those most like the text first: what counts is which terms of their titles and tags stand
 * in it, rare ones more than frequent ones. Where nothing is alike, the latest.
 */
export function relatedPosts(drafts: DraftSummary[], self: string, text: string): RelatedPost[] {
  const own = termsOf(text);
  const posted = drafts.flatMap((draft) => {
    const address = draft.id === self ? undefined : draft.postings?.findLast(({ url }) => url !== null);
    if (address === undefined || address.url === null || draft.title === '') return [];
    const post: RelatedPost = { id: draft.id, title: draft.title, url: address.url };
    return [{ post, at: address.at, terms: termsOf([draft.title, ...(draft.tags ?? [])].join('\n')) }];
  });
  const frequency = new Map<number, number>();
  for (const { terms } of posted) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (term: number) => Math.log(1 + posted.length / (frequency.get(term) ?? 1));
  const scored = posted.map(({ post, at, terms }) => {
    let score = 0;
    for (const term of terms) if (own.has(term)) score += weigh(term);
    // A long title has more to match with.
    return { post, at, score: score / Math.sqrt(Math.max(1, terms.size)) };
  });
  return scored
    .sort((a, b) => b.score - a.score || b.at - a.at)
    .slice(0, SHOWN)
    .map(({ post }) => post);
}

function termsOf(text: string): Set<number> {
  const terms = new Set<number>();
  eachTerm(foldText(text), (term) => {
    terms.add(term);
  });
  return terms;
}

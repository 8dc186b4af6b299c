import { blockText } from './block-text.ts';
import type { DraftSummary } from './draft.ts';
import type { Post } from './post.ts';
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
 * Earlier posts with an address that the post does not link yet, those most like it first: what counts is which terms of their titles
 * and tags stand in it, rare ones more than frequent ones. Where nothing is alike, the latest.
 */
export function relatedPosts(drafts: DraftSummary[], self: string, post: Post): RelatedPost[] {
  const own = termsOf(post.blocks.map(blockText).join('\n'));
  const linked = new Set(post.blocks.flatMap(({ content }) => content.map(({ href }) => href)));
  const posted = drafts.flatMap((draft) => {
    const address = draft.id === self ? undefined : draft.postings?.findLast(({ url }) => url !== null);
    if (address === undefined || address.url === null || draft.title === '' || linked.has(address.url)) return [];
    const earlier: RelatedPost = { id: draft.id, title: draft.title, url: address.url };
    return [{ earlier, at: address.at, terms: termsOf([draft.title, ...(draft.tags ?? [])].join('\n')) }];
  });
  const frequency = new Map<number, number>();
  for (const { terms } of posted) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (term: number) => Math.log(1 + posted.length / (frequency.get(term) ?? 1));
  const scored = posted.map(({ earlier, at, terms }) => {
    let score = 0;
    for (const term of terms) if (own.has(term)) score += weigh(term);
    // A long title has more to match with.
    return { earlier, at, score: score / Math.sqrt(Math.max(1, terms.size)) };
  });
  return scored
    .sort((a, b) => b.score - a.score || b.at - a.at)
    .slice(0, SHOWN)
    .map(({ earlier }) => earlier);
}

function termsOf(text: string): Set<number> {
  const terms = new Set<number>();
  eachTerm(foldText(text), (term) => {
    terms.add(term);
  });
  return terms;
}

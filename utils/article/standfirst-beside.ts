import type { Article } from './article.ts';
import { blockText } from './article-text.ts';
import { tidy } from './dom.ts';
import { overlap } from './metadata/overlap.ts';

/** Blocks among which a standfirst stands that is part of the body: a picture or a byline may come first. */
const OPENING = 6;
/** Above this, words are the same but for what a comma or a cut makes. */
const SAME = 0.8;

/** The standfirst where it is to be shown or sent beside the body; null where the body already opens with it. */
export function standfirstBeside({ standfirst, blocks }: Pick<Article, 'standfirst' | 'blocks'>): string | null {
  if (standfirst === null) return null;
  const start = blocks.slice(0, OPENING).map((block) => tidy(blockText(block)));
  return start.some((text) => text.includes(standfirst) || overlap(text, standfirst) > SAME) ? null : standfirst;
}

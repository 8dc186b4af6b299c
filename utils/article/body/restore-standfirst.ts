import type { ArticleBlock } from '../article.ts';
import { standfirstBeside } from '../standfirst-beside.ts';
import type { Trace } from '../trace.ts';

/** A sentence or two tell what the article says; less is a slogan or a label. */
const SHORTEST = 40;

/**
 * Opens a news article with its standfirst, which Readability leaves out with the page's head: news sums up there what
 * the text then takes for known. Elsewhere (blogs, shops) the line under a headline is about the page.
 */
export function restoreStandfirst(
  standfirst: string | null,
  blocks: ArticleBlock[],
  types: ReadonlySet<string>,
  trace: Trace,
): ArticleBlock[] {
  const isNews = [...types].some((type) => type.endsWith('newsarticle'));
  if (!isNews || blocks.length === 0 || standfirst === null || standfirst.length < SHORTEST) return blocks;
  if (standfirstBeside({ standfirst, blocks }) === null) return blocks;
  trace('restore-standfirst', 'the lead under the headline', standfirst.slice(0, 120));
  return [{ kind: 'paragraph', content: [{ text: standfirst }] }, ...blocks];
}

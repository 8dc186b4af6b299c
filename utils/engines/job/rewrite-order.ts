import type { SourceSentence } from '../../article/article.ts';
import { blockText } from '../../post/block-text.ts';
import type { PostBlock } from '../../post/post.ts';
import { WRITTEN_SLOTS } from '../../post/writing-pieces.ts';
import type { RewriteOrder, Rewriting, WritingOrder } from '../engine.ts';
import { estimateTokens } from '../estimate-tokens.ts';
import { rankSentences } from '../extract/rank-sentences.ts';

/** Of an article whose sentences behind the text nobody knows, this much is shown: the sentences that say most. */
const TOKENS_SHOWN = 1_500;

/** The kinds that can be written anew; quotations, lines and rules are the writer's or the profile's. */
const KINDS: readonly string[] = ['title', 'heading', 'item', 'paragraph'] satisfies RewriteOrder['kind'][];
const isRewritable = (kind: string): kind is RewriteOrder['kind'] => KINDS.includes(kind);

/** What is asked for one block of the post; null for blocks that no engine writes, and for empty ones. */
export function rewriteOrder(
  block: PostBlock,
  how: Rewriting,
  { article, sentences, style, glossary }: Omit<WritingOrder, 'wanted' | 'depth'>,
): RewriteOrder | null {
  const { kind, slot } = block;
  const text = blockText(block);
  if (!isRewritable(kind) || !WRITTEN_SLOTS.some((part) => part === slot) || text.trim() === '') return null;
  const own = sentences.filter(({ id }) => block.sourceIds.includes(id));
  const from = own.length > 0 ? own : foremost(sentences, article.title);
  return { article, from, kind, text, how, style, glossary };
}

function foremost(sentences: SourceSentence[], title: string | null): SourceSentence[] {
  const byWeight = rankSentences(sentences, title).toSorted((a, b) => b.score - a.score);
  const texts = new Map(sentences.map(({ id, text }) => [id, text]));
  const chosen = new Set<number>();
  let tokens = 0;
  for (const { id } of byWeight) {
    tokens += estimateTokens(texts.get(id) ?? '');
    if (tokens > TOKENS_SHOWN) break;
    chosen.add(id);
  }
  return sentences.filter(({ id }) => chosen.has(id));
}

import type { SourceSentence } from '../article/article.ts';
import { blockText } from '../post/block-text.ts';
import { firstMention, type GlossaryEntry } from '../post/glossary.ts';
import { occursIn } from '../post/occurs-in.ts';
import type { Post, PostBlock } from '../post/post.ts';
import { WRITTEN_SLOTS } from '../post/writing-pieces.ts';
import { hasLettersBeside, placesOfOtherForm } from './names/glossary-forms.ts';

/** A glossary name that a block writes another way. */
export interface GlossaryFinding {
  blockId: string;
  /** What stands there. */
  found: string;
  /** What the glossary says. */
  japanese: string;
  /** The post names it here first, and the glossary wants the source's letters beside it: only this place is meant. */
  isFirst?: true;
}

/**
 * Blocks that name somebody of the glossary in another way: in the source's letters, or in katakana that sound alike. A
 * block that does not name them at all is fine: a summary leaves out.
 */
export function checkGlossary(
  post: Post,
  sentences: readonly SourceSentence[],
  glossary: readonly GlossaryEntry[],
): GlossaryFinding[] {
  const entries = glossary.filter(({ source, japanese }) => source.trim() !== '' && japanese.trim() !== '');
  if (entries.length === 0) return [];
  const others = post.blocks.filter(isWritten).flatMap((block) => {
    const text = blockText(block);
    const about = sourceOf(block, sentences);
    return entries
      .filter(({ source, japanese }) => !text.includes(japanese.trim()) && occursIn(source, about))
      .flatMap(({ source, japanese }) => {
        const [found] = placesOfOtherForm(text, source.trim());
        return found === undefined ? [] : [{ blockId: block.id, found: found.written, japanese: japanese.trim() }];
      });
  });
  return [...others, ...entries.flatMap((entry) => missingFirst(post, sentences, entry))];
}

/** Where the post first names it outside its headlines, unless its source letters stand beside it there. */
function missingFirst(
  post: Post,
  sentences: readonly SourceSentence[],
  entry: GlossaryEntry,
): (GlossaryFinding & { isFirst: true })[] {
  const form = firstMention(entry);
  const japanese = entry.japanese.trim();
  if (form === japanese) return [];
  const first = post.blocks.find(
    (block) => isWritten(block) && !HEADLINES.includes(block.kind) && blockText(block).includes(japanese),
  );
  if (first === undefined || !occursIn(entry.source, sentences.map(({ text }) => text).join('\n'))) return [];
  if (hasLettersBeside(blockText(first), japanese, entry.source)) return [];
  return [{ blockId: first.id, found: japanese, japanese: form, isFirst: true }];
}

/** Too short for two forms of a name. */
const HEADLINES: readonly string[] = ['title', 'heading'];

function isWritten({ slot, untranslated }: PostBlock): boolean {
  return untranslated !== true && WRITTEN_SLOTS.some((part) => part === slot);
}

function sourceOf({ sourceIds }: PostBlock, sentences: readonly SourceSentence[]): string {
  const own = sentences.filter(({ id }) => sourceIds.includes(id));
  return (own.length > 0 ? own : sentences).map(({ text }) => text).join('\n');
}

import { blockText, isBlankBlock } from './block-text.ts';
import type { Post, PostBlock } from './post.ts';
import type { Writing, WrittenText } from './writing.ts';
import type { WrittenSlot } from './writing-pieces.ts';

/** What stands in a post's written parts, whoever wrote it: to see it in another template. */
export function writingOfPost(post: Post): Writing {
  const blocks = (slot: WrittenSlot) => post.blocks.filter((block) => block.slot === slot && !isBlankBlock(block));
  const sections: Writing['sections'] = [];
  for (const block of blocks('sections')) {
    if (block.kind === 'heading') sections.push({ heading: writtenText(block), paragraphs: [] });
    else if (sections.length === 0) sections.push({ heading: null, paragraphs: [writtenText(block)] });
    else sections.at(-1)?.paragraphs.push(writtenText(block));
  }
  const [title] = blocks('title');
  return {
    title: title === undefined ? null : writtenText(title),
    points: blocks('points').map(writtenText),
    lead: blocks('lead').map(writtenText),
    sections,
  };
}

const writtenText = (block: PostBlock): WrittenText => ({
  text: blockText(block),
  sourceIds: block.sourceIds,
  untranslated: block.untranslated === true,
});

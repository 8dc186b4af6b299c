import type { Post, PostBlock, Span } from '../../../utils/post/post.ts';
import type { DocBlock, DocInline, PostDoc } from './post-doc.ts';

/** The editor's document as a post. Blocks that have no id yet are given one, as `tidyBlocks` would. */
export function docToPost(doc: PostDoc, newId: () => string): Post {
  return { blocks: doc.content.map((block) => toPostBlock(block, newId)) };
}

/** One block of the editor's document as a block of the post. */
export function toPostBlock({ type: shown, attrs, content = [] }: DocBlock, newId: () => string): PostBlock {
  const image = shown === 'image' && attrs.src !== null ? { src: attrs.src, alt: attrs.alt } : null;
  const type = shown === 'image' && image === null ? 'paragraph' : shown;
  return {
    id: attrs.blockId ?? newId(),
    kind: type,
    slot: attrs.slot ?? 'sections',
    content: content.reduce(appendInline, []),
    ...(type === 'heading' ? { level: attrs.level } : {}),
    ...(type === 'item' && attrs.ordered ? { ordered: true as const } : {}),
    ...(image === null ? {} : { image }),
    sourceIds: [...attrs.sourceIds],
    ...(attrs.untranslated ? { untranslated: true as const } : {}),
  };
}

/** Runs of one look become one span. */
function appendInline(spans: Span[], inline: DocInline): Span[] {
  const span = toSpan(inline);
  const last = spans.at(-1);
  if (last && last.href === span.href && last.bold === span.bold) {
    return [...spans.slice(0, -1), { ...last, text: last.text + span.text }];
  }
  return [...spans, span];
}

function toSpan(inline: DocInline): Span {
  const span: Span = { text: inline.type === 'text' ? inline.text : '\n' };
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'link') span.href = mark.attrs.href;
    else span.bold = true;
  }
  return span;
}

import { linkAddress } from '../../../utils/post/link-address.ts';
import type { Post, PostBlock, Span } from '../../../utils/post/post.ts';
import type { DocBlock, DocInline, DocMark, PostDoc } from './post-doc.ts';

/** The post as the editor's document. A document has at least one block, so an empty post becomes one empty paragraph. */
export function postToDoc(post: Post, newId: () => string): PostDoc {
  const blocks: PostBlock[] =
    post.blocks.length > 0
      ? post.blocks
      : [{ id: newId(), kind: 'paragraph', slot: 'lead', content: [], sourceIds: [] }];
  return { type: 'doc', content: blocks.map(toDocBlock) };
}

function toDocBlock(block: PostBlock): DocBlock {
  const content = block.content.flatMap(toInline);
  return {
    type: block.kind,
    attrs: {
      blockId: block.id,
      slot: block.slot,
      sourceIds: [...block.sourceIds],
      untranslated: block.untranslated === true,
      level: block.level ?? 2,
      ordered: block.ordered === true,
      src: block.image?.src ?? null,
      alt: block.image?.alt ?? '',
    },
    ...(content.length > 0 ? { content } : {}),
  };
}

export function toInline(span: Span): DocInline[] {
  const marks = toMarks(span);
  const look = marks.length > 0 ? { marks } : {};
  return span.text
    .split('\n')
    .flatMap((line, index): DocInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' as const, ...look }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, ...look }]),
    ]);
}

function toMarks(span: Span): DocMark[] {
  const href = span.href === undefined ? null : linkAddress(span.href);
  return [
    ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ...(span.bold ? [{ type: 'bold' as const }] : []),
  ];
}

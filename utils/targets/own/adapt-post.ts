import { blockText } from '../../post/block-text.ts';
import type { Post, PostBlock, Span } from '../../post/post.ts';
import { shownAddress } from '../link-runs.ts';
import type { Loss } from '../target.ts';
import { visibleBlocks } from '../visible-blocks.ts';
import type { KeptPart, OwnTarget } from './own-target.ts';

/** The post as a destination that keeps only some parts can take it, and what that changes. */
export function adaptPost(post: Post, { kept, titleApart }: OwnTarget): { post: Post; losses: Loss[] } {
  const keeps = (part: KeptPart) => kept.includes(part);
  const counts = { heading: 0, list: 0, quotation: 0, image: 0, bold: 0, 'link-words': 0 };
  let number = 0;
  const blocks: PostBlock[] = [];
  for (const block of visibleBlocks(post)) {
    if (titleApart && block.kind === 'title') continue;
    number = block.kind === 'item' && block.ordered ? number + 1 : 0;
    let next = block;
    if (block.kind === 'heading' && !keeps('heading')) {
      counts.heading += 1;
      next = paragraph(block);
    } else if (block.kind === 'item' && !keeps('list')) {
      counts.list += 1;
      next = { ...paragraph(block, block.ordered ? `${number}. ` : '・'), kind: 'line' };
    } else if (block.kind === 'quote' && !keeps('quotation')) {
      counts.quotation += 1;
      next = /^[「『“"«„]/.test(blockText(block)) ? paragraph(block) : paragraph(block, '「', '」');
    } else if (block.kind === 'cite' && !keeps('quotation')) {
      next = paragraph(block);
    } else if (block.kind === 'image' && !keeps('image')) {
      counts.image += 1;
      next = paragraph(block);
    }
    let content = next.content;
    if (!keeps('bold') && content.some(({ bold }) => bold)) {
      counts.bold += content.filter((span, at) => span.bold && !content[at - 1]?.bold).length;
      content = content.map(({ bold: _, ...span }) => span);
    }
    if (!keeps('link') && content.some(({ href }) => href !== undefined)) {
      counts['link-words'] += content.filter(endsLink).length;
      content = content.map(writtenOut);
    }
    if (next.kind === 'image' || content.some(({ text }) => text !== '')) blocks.push({ ...next, content });
  }
  const losses = Object.entries(counts).flatMap(([kind, count]) =>
    count === 0 ? [] : [{ kind: kind as keyof typeof counts, count }],
  );
  return { post: { blocks }, losses };
}

function paragraph({ level: _, ordered: __, image: ___, ...block }: PostBlock, before = '', behind = ''): PostBlock {
  const content = [
    ...(before === '' ? [] : [{ text: before }]),
    ...block.content,
    ...(behind === '' ? [] : [{ text: behind }]),
  ];
  return { ...block, kind: 'paragraph', content };
}

const endsLink = ({ href }: Span, at: number, all: readonly Span[]): boolean =>
  href !== undefined && all[at + 1]?.href !== href;

/** The address behind the link's last words, with a space where text goes on: an address must end somewhere. */
function writtenOut(span: Span, at: number, all: readonly Span[]): Span {
  const { href, ...words } = span;
  if (href === undefined || !endsLink(span, at, all)) return words;
  const address = shownAddress(href);
  const goesOn = all[at + 1] !== undefined && !/^\s/.test(all[at + 1]?.text ?? '') ? ' ' : '';
  const isShown = words.text.trim() === address || words.text.trim() === href;
  return { ...words, text: (isShown ? address : `${words.text} ${address}`) + goesOn };
}

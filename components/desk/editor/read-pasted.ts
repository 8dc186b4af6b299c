import { linkAddress } from '../../../utils/post/link-address.ts';
import { POST_BLOCK_KINDS, type PostBlockKind } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS, readAttrs } from './block-attrs.ts';
import type { BlockAttrs, DocBlock, DocInline, DocMark } from './post-doc.ts';

type Look = Pick<DocBlock, 'type'> & { attrs: BlockAttrs };

const PARAGRAPH: Look = { type: 'paragraph', attrs: EMPTY_ATTRS };

/** Elements that end the block before them and begin their own; `null` keeps the look of what they stand in. */
const BLOCKS: Readonly<Record<string, Look | null>> = {
  ...Object.fromEntries(['H1', 'H2'].map((tag) => [tag, { type: 'heading', attrs: EMPTY_ATTRS }])),
  ...Object.fromEntries(
    ['H3', 'H4', 'H5', 'H6'].map((tag) => [tag, { type: 'heading', attrs: { ...EMPTY_ATTRS, level: 3 } }]),
  ),
  LI: { type: 'item', attrs: EMPTY_ATTRS },
  BLOCKQUOTE: { type: 'quote', attrs: EMPTY_ATTRS },
  FIGCAPTION: { type: 'cite', attrs: EMPTY_ATTRS },
  ...Object.fromEntries(
    [
      'P',
      'DIV',
      'UL',
      'OL',
      'PRE',
      'TABLE',
      'TR',
      'TD',
      'TH',
      'FIGURE',
      'SECTION',
      'ARTICLE',
      'DL',
      'DT',
      'DD',
      'BODY',
    ].map((tag) => [tag, null]),
  ),
};

/**
 * Sanitised HTML as blocks, whatever its nesting: foreign headings, lists and quotations become ours, everything else
 * paragraphs. Reads nothing but elements, text, and the addresses of links.
 */
export function readPasted(root: ParentNode): DocBlock[] {
  const blocks: DocBlock[] = [];
  let open: DocBlock | null = null;
  /** Inside a block of ours: its spaces are the writer's own. */
  let exact = false;

  const close = () => {
    if (open) blocks.push(exact ? open : trimmed(open));
    open = null;
  };
  const add = (look: Look, inline: DocInline) => {
    open ??= { ...look, content: [] };
    open.content?.push(inline);
  };

  const read = (node: ParentNode, look: Look, marks: DocMark[]): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = exact ? (child.textContent ?? '') : collapse(child.textContent ?? '');
        if (text === '' || (text === ' ' && open === null && !exact)) continue;
        add(look, { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
      } else if (child.nodeType === 1) {
        readElement(child as HTMLElement, look, marks);
      }
    }
  };

  const readElement = (element: HTMLElement, look: Look, marks: DocMark[]): void => {
    const tag = element.tagName;
    if (tag === 'BR') {
      if (open !== null || exact) add(look, { type: 'hardBreak', ...(marks.length > 0 ? { marks } : {}) });
      return;
    }
    const own = ownLook(element);
    const foreign = BLOCKS[tag];
    if (own === null && foreign === undefined) {
      read(element, look, withMark(element, marks));
      return;
    }
    close();
    const outside = exact;
    exact ||= own !== null;
    const inside = own ?? foreign ?? look;
    const ordered = tag === 'LI' && element.parentElement?.tagName === 'OL';
    read(element, ordered ? { ...inside, attrs: { ...inside.attrs, ordered: true } } : inside, marks);
    // An empty block of ours was copied as such.
    if (own !== null && open === null) open = { ...own, content: [] };
    close();
    exact = outside;
  };

  read(root, PARAGRAPH, []);
  close();
  return blocks;
}

/** What a block copied from this editor says it is. */
function ownLook(element: HTMLElement): Look | null {
  const type = POST_BLOCK_KINDS.find((kind): kind is PostBlockKind => kind === element.dataset.kind);
  return type === undefined ? null : { type, attrs: readAttrs(element) };
}

function withMark(element: HTMLElement, marks: DocMark[]): DocMark[] {
  if ((element.tagName === 'STRONG' || element.tagName === 'B') && !marks.some((mark) => mark.type === 'bold')) {
    return [...marks, { type: 'bold' }];
  }
  const href = element.tagName === 'A' ? linkAddress(element.getAttribute('href') ?? '') : null;
  return href === null || marks.some((mark) => mark.type === 'link')
    ? marks
    : [{ type: 'link', attrs: { href } }, ...marks];
}

/** As a browser shows it: a run of white space is one space. The ideographic space stays, Japanese text indents with it. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
}

function trimmed(block: DocBlock): DocBlock {
  const content = [...(block.content ?? [])];
  while (isSpace(content[0])) content.shift();
  while (isSpace(content.at(-1))) content.pop();
  const [first] = content;
  if (first?.type === 'text') content[0] = { ...first, text: first.text.replace(/^ /, '') };
  const last = content.at(-1);
  if (last?.type === 'text') content[content.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  const { content: _, ...look } = block;
  return content.length > 0 ? { ...look, content } : look;
}

function isSpace(inline: DocInline | undefined): boolean {
  return inline !== undefined && (inline.type === 'hardBreak' || inline.text.trim() === '');
}

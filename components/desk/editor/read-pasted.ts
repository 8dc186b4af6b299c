import { linkAddress } from '../../../utils/post/link-address.ts';
import { POST_BLOCK_KINDS, type PostBlockKind } from '../../../utils/post/post.ts';
import { EMPTY_ATTRS, readAttrs } from './block-attrs.ts';
import { cleanText } from './clean-text.ts';
import { isFrom, type Origin } from './origin.ts';
import { pastedPicture } from './pasted-picture.ts';
import { pastedStyle } from './pasted-style.ts';
import type { BlockAttrs, DocBlock, DocInline, DocMark } from './post-doc.ts';

type Look = Pick<DocBlock, 'type'> & { attrs: BlockAttrs };

const PARAGRAPH: Look = { type: 'paragraph', attrs: EMPTY_ATTRS };
const ITEM: Look = { type: 'item', attrs: EMPTY_ATTRS };
const CITE: Look = { type: 'cite', attrs: EMPTY_ATTRS };

/** Elements that end the block before them and begin their own; `null` keeps the look of what they stand in. */
const BLOCKS: Readonly<Record<string, Look | null>> = {
  ...Object.fromEntries(['H1', 'H2'].map((tag) => [tag, { type: 'heading', attrs: EMPTY_ATTRS }])),
  ...Object.fromEntries(
    ['H3', 'H4', 'H5', 'H6'].map((tag) => [tag, { type: 'heading', attrs: { ...EMPTY_ATTRS, level: 3 } }]),
  ),
  LI: ITEM,
  BLOCKQUOTE: { type: 'quote', attrs: EMPTY_ATTRS },
  FIGCAPTION: CITE,
  ...Object.fromEntries(
    [
      'P',
      'DIV',
      'UL',
      'OL',
      'PRE',
      'TABLE',
      'CAPTION',
      'TR',
      'TD',
      'TH',
      'FIGURE',
      'SECTION',
      'ARTICLE',
      'HEADER',
      'FOOTER',
      'MAIN',
      'ASIDE',
      'NAV',
      'ADDRESS',
      'DETAILS',
      'SUMMARY',
      'DL',
      'DT',
      'DD',
      'BODY',
    ].map((tag) => [tag, null]),
  ),
};

/** How words are read aloud, set above them: in a line of text they would stand twice. */
const READINGS: ReadonlySet<string> = new Set(['RT', 'RP']);

/** What the post says of itself that pasted blocks are read for. */
export interface PastedInto {
  origin: Origin;
  /** How its rules look. */
  rule: string;
}

export interface Pasted {
  blocks: DocBlock[];
  /** Those of the blocks that are pictures of other pages: they stand by themselves, and flow into no text. */
  pictures: ReadonlySet<DocBlock>;
  /** How many pictures are not among them, having no address of the web. */
  leftOut: number;
}

/**
 * Sanitised HTML as blocks, whatever its nesting: foreign headings, lists, quotations, rules and pictures become ours, everything else
 * paragraphs. Reads nothing but elements, text, and the addresses of links and pictures.
 */
export function readPasted(root: ParentNode, { origin, rule }: PastedInto): Pasted {
  const blocks: DocBlock[] = [];
  const pictures = new Set<DocBlock>();
  let leftOut = 0;
  let open: DocBlock | null = null;
  /** Inside a block of ours: its spaces are the writer's own. */
  let exact = false;
  /** Inside `<pre>`: its line ends are shown. */
  let lined = false;

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
        const lines = lined ? (child.textContent ?? '').split(/\r\n?|\n/) : [child.textContent ?? ''];
        for (const [index, line] of lines.entries()) {
          if (index > 0) breakLine(look, marks);
          const text = exact ? line : collapse(cleanText(line));
          if (text === '' || (text === ' ' && open === null && !exact)) continue;
          add(look, { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
        }
      } else if (child.nodeType === 1) {
        readElement(child as HTMLElement, look, marks);
      }
    }
  };

  const breakLine = (look: Look, marks: DocMark[]): void => {
    if (open === null && !exact) return;
    // Two breaks in a row are how old pages part their paragraphs.
    const last = open?.content?.at(-1);
    if (!exact && look.type === 'paragraph' && (last?.type === 'hardBreak' || isSecondBreak(open))) close();
    else add(look, { type: 'hardBreak', ...(marks.length > 0 ? { marks } : {}) });
  };

  const readElement = (element: HTMLElement, look: Look, marks: DocMark[]): void => {
    const tag = element.tagName;
    if (tag === 'BR') {
      breakLine(look, marks);
      return;
    }
    const { hidden, wordList } = pastedStyle(element);
    if (!exact && (hidden || wordList === 'marker' || READINGS.has(tag))) return;
    if (tag === 'HR') {
      close();
      blocks.push({ type: 'rule', attrs: EMPTY_ATTRS, content: [{ type: 'text', text: rule }] });
      return;
    }
    if (tag === 'IMG') {
      // Blocks of ours hold none.
      if (!exact) readPicture(element, look, marks);
      return;
    }
    const own = ownLook(element, origin);
    const foreign = BLOCKS[tag];
    if (own === null && foreign === undefined) {
      read(element, look, withMark(element, marks, look.type === 'heading' && !exact));
      return;
    }
    close();
    const begun = blocks.length;
    const outside = exact;
    exact ||= own !== null;
    const outsideLined = lined;
    lined ||= tag === 'PRE';
    const listed = tag === 'P' && wordList === 'item';
    const inside =
      own ?? (listed ? ITEM : isSourceLine(element) ? CITE : isLooseCaption(element) ? look : (foreign ?? look));
    const ordered = listed ? hasNumber(element) : tag === 'LI' && element.parentElement?.tagName === 'OL';
    const heading = own === null && inside.type === 'heading';
    read(
      element,
      ordered ? { ...inside, attrs: { ...inside.attrs, ordered: true } } : inside,
      // A cell or a division can be bold by its style; a heading always looks so, and a bold one within it says nothing.
      heading ? marks.filter((mark) => mark.type !== 'bold') : weighted(element, marks, own !== null),
    );
    // An empty block of ours was copied as such.
    if (own !== null && open === null) open = { ...own, content: [] };
    close();
    exact = outside;
    lined = outsideLined;
    if (tag === 'FIGCAPTION' && isLooseCaption(element)) caption(element, begun);
  };

  const readPicture = (element: HTMLElement, look: Look, marks: DocMark[]): void => {
    const picture = pastedPicture(element);
    if (picture.kind === 'sign')
      add(look, { type: 'text', text: picture.text, ...(marks.length > 0 ? { marks } : {}) });
    if (picture.kind === 'left-out') leftOut += 1;
    if (picture.kind !== 'picture') return;
    close();
    const { src, alt } = picture;
    const block: DocBlock = { type: 'image', attrs: { ...EMPTY_ATTRS, src, alt } };
    blocks.push(block);
    pictures.add(block);
  };

  /** The words below a picture of the same figure are its text. */
  const caption = (element: HTMLElement, begun: number): void => {
    const [picture, words] = blocks.slice(begun - 1);
    if (picture === undefined || words?.content === undefined || !pictures.has(picture)) return;
    if (!element.parentElement?.querySelector('img')) return;
    picture.content = words.content;
    blocks.splice(begun, 1);
  };

  read(root, PARAGRAPH, []);
  close();
  return { blocks, pictures, leftOut };
}

/** What a block copied from an editor of ours says it is; of another article's sentences it knows nothing here. */
function ownLook(element: HTMLElement, origin: Origin): Look | null {
  const type = POST_BLOCK_KINDS.find((kind): kind is PostBlockKind => kind === element.dataset.kind);
  if (type === undefined) return null;
  const attrs = readAttrs(element);
  const { blockId, sourceIds, untranslated } = isFrom(element, origin) ? attrs : EMPTY_ATTRS;
  return { type, attrs: { ...attrs, blockId, sourceIds, untranslated } };
}

/** A quotation's own footer. */
function isSourceLine(element: HTMLElement): boolean {
  return element.tagName === 'FOOTER' && element.closest('blockquote') !== null;
}

/** A caption whose figure holds no quotation was a picture's: it is no source line. */
function isLooseCaption(element: HTMLElement): boolean {
  return element.tagName === 'FIGCAPTION' && !element.parentElement?.querySelector('blockquote');
}

/** Word's numbers: `1.`, `(2)`, `a)`, `三、`; its bullets are one sign or a letter alone. */
const NUMBER = /^[(（]?([0-9０-９]{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.)．）、]/i;

function hasNumber(paragraph: HTMLElement): boolean {
  const marker = [...paragraph.querySelectorAll('span')].find((span) => pastedStyle(span).wordList === 'marker');
  return NUMBER.test((marker?.textContent ?? '').trim());
}

/** Spaces alone between two breaks. */
function isSecondBreak(block: DocBlock | null): boolean {
  const [before, last] = block?.content?.slice(-2) ?? [];
  return before?.type === 'hardBreak' && last?.type === 'text' && last.text.trim() === '';
}

/** Bold as the element's style has it: Google Docs wraps all in a `<b>` of normal weight, and makes words bold by style. */
function weighted(element: HTMLElement, marks: DocMark[], isOwn: boolean): DocMark[] {
  const { bold } = pastedStyle(element);
  if (bold === null || isOwn) return marks;
  const others = marks.filter((mark) => mark.type !== 'bold');
  return bold ? [...others, { type: 'bold' }] : others;
}

function withMark(element: HTMLElement, marks: DocMark[], inHeading: boolean): DocMark[] {
  if (!inHeading && pastedStyle(element).bold !== null) marks = weighted(element, marks, false);
  else if (
    (element.tagName === 'STRONG' || element.tagName === 'B') &&
    !inHeading &&
    !marks.some((mark) => mark.type === 'bold')
  ) {
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

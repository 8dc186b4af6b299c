import type { ArticleBlock, Inline } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { blockText, inlineText } from '../article-text.ts';
import { isElement, namesAround, TEXT_NODE, tagOf, textOf, tidy, withoutInvisible } from '../dom.ts';
import { safeLink } from '../safe-url.ts';
import type { DraftBlock } from './draft-block.ts';
import { InlineBuilder, type Look } from './inline-builder.ts';
import { markOutside } from './mark-outside.ts';
import { isPicture, readFigure } from './read-figure.ts';
import { isList, readList, startOf } from './read-list.ts';
import { readTable } from './read-table.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG MATH INPUT SELECT TEXTAREA BUTTON DIALOG NAV FOOTER HEAD LINK META TITLE MAP FORM-CONTROL PROGRESS METER RP RT'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FIGCAPTION FORM HEADER HGROUP LI MAIN MENU OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BODY HTML BLOCKQUOTE H1 H2 H3 H4 H5 H6 HR LEGEND'.split(
    ' ',
  ),
);
/** Nobody nests an article this deep; below, only the text is taken, so that no page can exhaust the stack. */
const DEEPEST = 250;
/** Elements around a block whose names still say what it is. */
const NAMES_UP = 3;

/** The blocks of an element in reading order; nothing of its markup survives but links, strong and em. */
export function readBlocks(root: Element, baseUrl: string): DraftBlock[] {
  const reader = new BlockReader(baseUrl);
  reader.readChildren(root, {}, 0);
  reader.flush(root);
  return markOutside(reader.blocks, reader.elements, root);
}

class BlockReader {
  readonly blocks: DraftBlock[] = [];
  /** Where each block was read. */
  readonly elements: Element[] = [];
  readonly #baseUrl: string;
  readonly #inline = new InlineBuilder();

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  readChildren(element: Element, look: Look, depth: number): void {
    if (depth > DEEPEST) {
      this.#inline.addText(element.textContent ?? '', look);
      return;
    }
    for (let node: ChildNode | null = element.firstChild; node !== null; node = node.nextSibling) {
      if (this.blocks.length >= ARTICLE_LIMITS.blocks) return;
      if (node.nodeType === TEXT_NODE) this.#inline.addText(node.nodeValue ?? '', look);
      else if (isElement(node)) this.#readElement(node, look, depth + 1);
    }
  }

  /** Ends the paragraph being collected. */
  flush(around: Element): void {
    const content = this.#inline.take();
    if (content.length > 0) this.#push({ kind: 'paragraph', content }, around);
  }

  #readElement(element: Element, look: Look, depth: number): void {
    const tag = tagOf(element);
    if (SKIPPED.has(tag)) return;
    if (tag === 'BR') this.#readBreak(element);
    else if (tag === 'IMG') this.#readImage(element);
    else if (BLOCKS.has(tag)) this.#readBlock(element, tag, look, depth);
    else this.#readInline(element, tag, look, depth);
  }

  #readBlock(element: Element, tag: string, look: Look, depth: number): void {
    this.flush(element);
    if (!this.#readTypedBlock(element, tag, look, depth)) {
      this.readChildren(element, look, depth);
      this.flush(element);
    }
  }

  /** True where the element became a block of its own kind; else it only holds others. */
  #readTypedBlock(element: Element, tag: string, look: Look, depth: number): boolean {
    const block = this.#typedBlock(element, tag, look, depth);
    if (block === null) return false;
    if (block !== 'nothing') this.#push(block, element);
    return true;
  }

  #typedBlock(element: Element, tag: string, look: Look, depth: number): ArticleBlock | 'nothing' | null {
    const inlines = (part: Element) => readInlines(part, this.#baseUrl, look, depth);
    switch (tag) {
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6': {
        const content = withoutStrong(inlines(element));
        const level = Math.max(2, Number(tag[1])) as 2 | 3 | 4 | 5 | 6;
        return content.length === 0 ? null : { kind: 'heading', level, content };
      }
      case 'UL':
      case 'OL':
      case 'MENU':
        return readList(element, inlines) ?? this.#readSteps(element, look, depth);
      case 'TABLE':
        return this.#readTable(element, inlines);
      case 'FIGURE':
        return element.querySelector('p ~ p,table,pre,blockquote,ul,ol') === null
          ? (readFigure(element, this.#baseUrl) ?? 'nothing')
          : null;
      case 'DIV':
      case 'SECTION':
      case 'ASIDE':
        return isPicture(element) ? (readFigure(element, this.#baseUrl) ?? 'nothing') : null;
      case 'FIGCAPTION':
        return 'nothing';
      case 'BLOCKQUOTE':
        return this.#readQuote(element, depth);
      case 'PRE':
        return readCode(element);
      case 'HR':
        return 'nothing';
      default:
        return null;
    }
  }

  /** What a table is about stands above it. */
  #readTable(element: Element, inlines: (part: Element) => Inline[]): ArticleBlock | null {
    const table = readTable(element, inlines);
    const caption = table && element.querySelector('caption');
    const content = caption ? inlines(caption) : [];
    if (caption && content.length > 0) this.#push({ kind: 'paragraph', content }, caption);
    return table;
  }

  /** The items of a numbered list that hold pictures, code or several paragraphs: the first line of each keeps the number. */
  #readSteps(list: Element, look: Look, depth: number): 'nothing' | null {
    // Items with a heading each are sections.
    const headings = list.querySelectorAll('h1,h2,h3,h4,h5,h6').length;
    if (tagOf(list) !== 'OL' || headings > list.childElementCount / 2) return null;
    let start = startOf(list);
    for (let item = list.firstElementChild; item !== null; item = item.nextElementSibling) {
      const at = this.blocks.length;
      this.#readElement(item, look, depth + 1);
      const draft = this.blocks.slice(at).find(({ block }) => block.kind !== 'figure');
      if (draft?.block.kind === 'paragraph') {
        const items = [{ depth: 0, content: draft.block.content }];
        draft.block = { kind: 'list', ordered: true, ...(start === 1 ? {} : { start }), items };
      }
      start += 1;
    }
    return 'nothing';
  }

  #readQuote(element: Element, depth: number): ArticleBlock | null {
    if (depth >= DEEPEST) return null;
    const inner = new BlockReader(this.#baseUrl);
    inner.readChildren(element, {}, depth);
    inner.flush(element);
    const cited = textOf(element.querySelector('cite,footer'));
    // Editors indent lists so; nobody is quoted.
    if (cited === '' && inner.blocks.every(({ block }) => block.kind === 'list')) return null;
    const paragraphs: Inline[][] = [];
    for (const { block } of inner.blocks) {
      // A quote that holds more than words is a page laid out by indenting.
      if (block.kind === 'heading' || block.kind === 'table' || block.kind === 'figure') return null;
      if (block.kind === 'paragraph') paragraphs.push(block.content);
      else if (block.kind === 'quote') paragraphs.push(...block.paragraphs);
      else if (block.kind === 'list') paragraphs.push(...block.items.map((item) => item.content));
    }
    if (paragraphs.length === 0) return null;
    return { kind: 'quote', ...splitCite(paragraphs, cited) };
  }

  #readBreak(element: Element): void {
    let next: Node | null = element.nextSibling;
    while (next !== null && next.nodeType === TEXT_NODE && withoutInvisible(next.nodeValue ?? '').trim() === '')
      next = next.nextSibling;
    const doubled = next !== null && isElement(next) && tagOf(next) === 'BR';
    if (doubled) this.flush(element);
    else this.#inline.addBreak();
  }

  #readImage(element: Element): void {
    const figure = readFigure(element, this.#baseUrl);
    if (figure === null) return;
    this.flush(element);
    this.#push(figure, element);
  }

  #readInline(element: Element, tag: string, look: Look, depth: number): void {
    if (isNoText(element, tag)) return;
    if (tag === 'Q') this.#inline.addText('“', look);
    this.readChildren(element, lookOf(element, tag, look, this.#baseUrl), depth);
    if (tag === 'Q') this.#inline.addText('”', look);
  }

  #push(block: ArticleBlock, element: Element): void {
    const text = tidy(blockText(block));
    if (text === '' && block.kind !== 'figure') return;
    this.blocks.push({
      block,
      text,
      linked: linkedShare(block, text),
      names: namesAround(element, NAMES_UP),
      outside: false,
    });
    this.elements.push(element);
  }
}

/** The runs of text of an element that is one line or cell, whatever blocks it holds inside. */
function readInlines(root: Element, baseUrl: string, outer: Look, depth: number): Inline[] {
  const builder = new InlineBuilder();
  // Lists in an item are items of their own; a cell has no other place for its list.
  const inCell = /^T[DH]$/.test(tagOf(root));
  const read = (element: Element, look: Look, level: number): void => {
    if (level > DEEPEST) {
      builder.addText(element.textContent ?? '', look);
      return;
    }
    for (let node: ChildNode | null = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) builder.addText(node.nodeValue ?? '', look);
      if (!isElement(node)) continue;
      const tag = tagOf(node);
      if (SKIPPED.has(tag) || isNoText(node, tag) || tag === 'FIGCAPTION' || (!inCell && isList(node))) continue;
      if (tag === 'BR' || BLOCKS.has(tag)) builder.addBreak();
      read(node, lookOf(node, tag, look, baseUrl), level + 1);
      if (BLOCKS.has(tag)) builder.addBreak();
    }
  };
  read(root, outer, depth);
  return builder.take();
}

function lookOf(element: Element, tag: string, look: Look, baseUrl: string): Look {
  if (tag === 'STRONG' || tag === 'B') return { ...look, strong: true };
  if (tag === 'EM' || tag === 'I') return { ...look, em: true };
  if (tag !== 'A') return look;
  const href = element.getAttribute('href');
  // A link within the page leads nowhere in the post.
  const address = href === null || href.startsWith('#') ? null : safeLink(href, baseUrl);
  return address === null ? look : { ...look, href: address };
}

/** Words for screen readers (", opens in a new tab"), what a word shows when it is pointed at, and marks of footnotes. */
const isNoText = (element: Element, tag: string): boolean =>
  (tag === 'SPAN' &&
    (SPOKEN.test(element.getAttribute('class') ?? '') ||
      (element.childElementCount === 0 && NEW_TAB.test(textOf(element))))) ||
  isFootnoteMark(element, tag);

const SPOKEN = /\bsr-only|\bblind\b|screen-?reader|visually-?hidden|tooltip[-_]*(?:bubble|content|inner|text)/i;

const NEW_TAB = /^,? ?\(?opens (?:in )?(?:a )?new (?:tab|window)\)?$/i;

/** `[1]` in superscript, leading to a note on the same page, a number that does by its name, or the arrow that leads back. */
function isFootnoteMark(element: Element, tag: string): boolean {
  const href = element.getAttribute('href') ?? '';
  if (tag === 'A' && href.startsWith('#'))
    return (/note|fn/.test(href) ? NUMBER_OR_BACK : LEADS_BACK).test(textOf(element));
  return tag === 'SUP' && element.querySelector('a[href^="#"]') !== null && textOf(element).length <= 5;
}

const LEADS_BACK = /^[↩↑^⏎⤴↵]+\ufe0e?$/;
const NUMBER_OR_BACK = /^(?:\W?\d{1,3}\W?|[↩↑^⏎⤴↵]+\ufe0e?)$/;

/** A heading is bold by itself. */
function withoutStrong(content: Inline[]): Inline[] {
  if (!content.every((run) => run.strong)) return content;
  return content.map(({ strong: _, ...run }) => run);
}

/** Code, or prose that an old page sets in `<pre>`: then null, and its text becomes paragraphs. */
function readCode(element: Element): ArticleBlock | null {
  const text = (element.textContent ?? '').replace(/\s+$/, '').replace(/^\n+/, '');
  const lines = text.split('\n');
  const prose = lines.filter((line) => /[.!?。]["”’)]?$/.test(line.trim()) && line.trim().includes(' ')).length;
  if (element.querySelector('code') === null && lines.length > 0 && prose / lines.length > 0.5) return null;
  return text.trim() === '' ? null : { kind: 'code', text };
}

const CITE_LINE = /^\s*(?:[—–―]|--|-\s)\s*(?=\S)/;
/** A cite line names a person and a place; anything longer is the quotation going on. */
const LONGEST_CITE = 150;

function splitCite(paragraphs: Inline[][], cited: string): { paragraphs: Inline[][]; cite: string | null } {
  const last = inlineText(paragraphs.at(-1) ?? []);
  const body = paragraphs.slice(0, -1);
  const run = paragraphs.at(-1)?.at(-1);
  // Beside the words in the same line; on the page a style sets it apart.
  if (body.length === 0 && run !== undefined && cited !== '' && last !== cited && run.text.endsWith(cited)) {
    run.text = run.text.slice(0, -cited.length).trimEnd();
    return { paragraphs, cite: cited };
  }
  if (
    body.length > 0 &&
    last.length <= LONGEST_CITE &&
    (CITE_LINE.test(last) || (cited !== '' && tidy(last) === cited))
  ) {
    return { paragraphs: body, cite: tidy(last.replace(CITE_LINE, '')) };
  }
  return { paragraphs, cite: null };
}

function linkedShare(block: ArticleBlock, text: string): number {
  let linked = 0;
  for (const run of runsOf(block)) if (run.href !== undefined) linked += withoutSpaces(run.text);
  return linked === 0 ? 0 : Math.min(1, linked / Math.max(1, withoutSpaces(text)));
}

const withoutSpaces = (text: string): number => text.replace(/\s+/g, '').length;

function runsOf(block: ArticleBlock): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content;
    case 'list':
      return block.items.flatMap((item) => item.content);
    case 'quote':
      return block.paragraphs.flat();
    case 'table':
      return block.rows.flatMap((row) => row.cells.flat());
    case 'figure':
    case 'code':
      return [];
  }
}

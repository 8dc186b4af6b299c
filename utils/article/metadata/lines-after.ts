import { isElement, TEXT_NODE, tagOf, tidy } from '../dom.ts';

/** A line of the page as the reader sees it, with the machine-readable date that stands in it. */
export interface PageLine {
  text: string;
  /** `datetime` of a `<time>` in the line. */
  datetime: string | null;
}

const MOST_LINES = 24;
const MOST_NODES = 400;
/** A line this long is the article's text; behind the second of them no byline stands. */
const TEXT_LINE = 160;
const MOST_TEXT_LINES = 2;
const INLINE = new Set('A ABBR B BDI BDO CITE EM FONT I LABEL MARK SMALL SPAN STRONG SUB SUP TIME U'.split(' '));
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON SELECT OPTION NAV IFRAME FORM FIGURE'.split(' '));

/** The lines that follow an element in document order: bylines and dates stand in elements, or as bare text between `<br>`. */
export function linesAfter(start: Element, root: Node): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let datetime: string | null = null;
  let long = 0;
  const endLine = (): void => {
    const line = tidy(text);
    if (line !== '' || datetime !== null) lines.push({ text: line, datetime });
    if (line.length >= TEXT_LINE) long += 1;
    text = '';
    datetime = null;
  };
  let nodes = 0;
  for (let at = after(start, root); at !== null && nodes < MOST_NODES; nodes += 1) {
    if (lines.length >= MOST_LINES || long >= MOST_TEXT_LINES) return lines;
    if (at.nodeType === TEXT_NODE) text += at.nodeValue ?? '';
    if (!isElement(at)) {
      at = stepOut(at, root, endLine);
      continue;
    }
    const tag = tagOf(at);
    if (!INLINE.has(tag)) endLine();
    // Side by side in two elements is apart on the page, whatever the source has between them.
    else text += isNextName(at) ? ', ' : ' ';
    if (tag === 'TIME') datetime ??= at.getAttribute('datetime');
    at = !SILENT.has(tag) && at.firstChild !== null ? at.firstChild : stepOut(at, root, endLine);
  }
  endLine();
  return lines;
}

/** `<span class="name">Mara Ellison</span><span class="name">Joost van Delft</span>`: a style sheet sets them apart. */
const isNextName = ({ previousSibling: before, className }: Element): boolean =>
  before !== null && isElement(before) && before.className === className && /name|author/i.test(className);

/** The next node behind `node`'s subtree; a line ends where a block does. */
function stepOut(node: Node, root: Node, endLine: () => void): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
    if (at !== null && isElement(at) && !INLINE.has(tagOf(at))) endLine();
  }
  return null;
}

const after = (node: Node, root: Node): Node | null => stepOut(node, root, () => {});

import { type Line, type LineKind, MOST_CHARACTERS, MOST_LINES } from '../line.ts';
import { buildLines, type Marks } from '../line-builder.ts';

const KINDS: Record<string, LineKind | null> = {
  ...{
    P: null,
    DIV: null,
    SECTION: null,
    ARTICLE: null,
    FIGURE: null,
    LI: null,
    TD: null,
    TH: null,
    TR: null,
    TABLE: null,
  },
  ...{
    H1: 'h1',
    H2: 'h2',
    H3: 'h3',
    H4: 'h4',
    H5: 'h5',
    H6: 'h6',
    UL: 'ul',
    OL: 'ol',
    BLOCKQUOTE: 'quote',
    PRE: 'pre',
  },
  FIGCAPTION: 'p',
  HR: null,
};
/** Deeper than any editor writes. */
const DEEPEST = 100;
const ELEMENT = 1;
const TEXT = 3;

/** The lines that stand in an editor, as far as they are bounded; what the editor itself put there to hold a caret or a menu is none. */
export function readLines(body: Element): Line[] {
  const builder = buildLines();
  let left = MOST_CHARACTERS;
  const take = (text: string): string => {
    const taken = text.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const isFull = () => left <= 0 || builder.lines.length >= MOST_LINES;

  function visit(node: Node, kind: LineKind, styled: boolean, marks: Marks, depth: number): void {
    if (isFull() || depth > DEEPEST) return;
    if (node.nodeType === TEXT) builder.text(take(node.nodeValue ?? ''), marks);
    if (node.nodeType !== ELEMENT) return;
    const element = node as HTMLElement;
    const { tagName } = element;
    if (isEditorsOwn(element)) return;
    if (tagName === 'BR') builder.end(kind, styled);
    else if (tagName === 'IMG') {
      builder.end(kind, styled);
      builder.image(take(element.getAttribute('src') ?? ''));
    } else {
      const own = KINDS[tagName];
      const isBlock = own !== undefined;
      const inner = own ?? kind;
      const dressed = styled || (isBlock && hasStyle(element));
      const within = isBlock ? marks : { ...marks, ...marksOf(element, take) };
      if (isBlock) builder.end(kind, styled);
      for (const child of element.childNodes) visit(child, inner, dressed, within, depth + 1);
      if (isBlock) builder.end(inner, dressed);
    }
  }

  for (const child of body.childNodes) visit(child, 'p', false, {}, 0);
  builder.end('p');
  return builder.lines.slice(0, MOST_LINES);
}

function marksOf(element: HTMLElement, take: (text: string) => string): Marks {
  const { tagName } = element;
  const href = tagName === 'A' ? element.getAttribute('href') : null;
  if (href !== null) return { href: take(href) };
  const isBold = tagName === 'STRONG' || tagName === 'B' || /^(bold|bolder|[6-9]\d\d)$/.test(element.style?.fontWeight);
  return isBold ? { bold: true } : {};
}

const hasStyle = (element: Element): boolean => (element.getAttribute('style') ?? '').trim() !== '';

/** ProseMirror ends an empty line with a `<br>` of its own and parts pictures by an image; menus are islands that cannot be edited. */
function isEditorsOwn(element: HTMLElement): boolean {
  if (/ProseMirror-(trailingBreak|separator|widget|gapcursor)/.test(element.getAttribute('class') ?? '')) return true;
  return element.getAttribute('contenteditable') === 'false' && element.querySelector('img') === null;
}

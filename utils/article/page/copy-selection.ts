import { isElement, parentOf, rootOf, tagOf } from '../dom.ts';

interface SelectionCopy {
  /** The selected part, inside copies of the elements around it that say what it is: a phrase of a quote is a quote. */
  holder: Element;
  /** `href` of the page's `<base>`, as it is written; null where it has none. */
  base: string | null;
  /** It ends in a figure, before the first letter of the caption, as a third click on the text above the picture does. */
  endsInFigure: boolean;
}

/** Elements around a selection that decide what kind of block its text is. */
const CARRIERS = new Set(
  'P LI UL OL BLOCKQUOTE H1 H2 H3 H4 H5 H6 PRE A STRONG EM B I TABLE THEAD TBODY TFOOT TR TD TH'.split(' '),
);
/** Of these, the ones several parts of a selection may lie in: items picked from one list are one list. */
const SHARED = new Set('UL OL TABLE THEAD TBODY TFOOT TR'.split(' '));
/** Pages with more elements around a selection are not asked what of it is visible: each answer costs a moment. */
const MOST_LOOKED_AT = 20_000;

/**
 * What is selected, copied into a document of its own in which no picture loads and no custom element of the page comes to
 * life. Text that the page does not show is left out: nobody selected it. Firefox allows several ranges.
 */
export function copySelection(selection: Selection): SelectionCopy {
  const first = selection.getRangeAt(0);
  const at = first.commonAncestorContainer;
  const document = at.ownerDocument ?? (at as Document);
  const copy = emptyDocument(document);
  const holder = copy.createElement('div');
  const shells = new Map<Element, Element>();
  let endsInFigure = false;
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    carry(range, copyRange(range, copy), holder, shells);
    endsInFigure = range.endOffset === 0 && isInFigure(range.endContainer, range.commonAncestorContainer);
  }
  const base = rootOf(document)?.querySelector('base[href]')?.getAttribute('href') ?? null;
  return { holder, base, endsInFigure };
}

/** Between the end and the common ancestor lies a figure. */
function isInFigure(end: Node, ancestor: Node): boolean {
  for (let at: Node | null = end; at !== null && at !== ancestor; at = parentOf(at)) {
    if (isElement(at) && tagOf(at) === 'FIGURE') return true;
  }
  return false;
}

/** Puts the content of a range into the holder, in copies of its carriers; a list or table met before takes it in. */
function carry(range: Range, content: Node, holder: Element, shells: Map<Element, Element>): void {
  let carried = content;
  for (let at: Node | null = range.commonAncestorContainer; at !== null; at = parentOf(at)) {
    if (!isElement(at)) continue;
    const tag = tagOf(at);
    if (tag === 'BODY') break;
    if (!CARRIERS.has(tag)) continue;
    const shell = shells.get(at);
    if (shell !== undefined) {
      shell.appendChild(carried);
      return;
    }
    const around = holder.ownerDocument.importNode(at, false);
    around.appendChild(carried);
    if (SHARED.has(tag)) shells.set(at, around);
    carried = around;
  }
  // A range of its own is a passage of its own.
  const passage = holder.ownerDocument.createElement('div');
  passage.appendChild(carried);
  holder.appendChild(passage);
}

/** By way of the prototypes: `document.cloneNode` itself may be an element of that name. Linkedom has none. */
function emptyDocument(document: Document): Document {
  const { Node: found } = globalThis as { Node?: typeof Node };
  return found === undefined ? document : (found.prototype.cloneNode.call(document, false) as Document);
}

function copyRange(range: Range, copy: Document): Node {
  const around = range.commonAncestorContainer;
  // In Node there is nothing to wake, and linkedom's ranges know no boundaries.
  if (copy === around.ownerDocument) return range.cloneContents();
  const copied = copy.importNode(around, true);
  const inside = copy.createRange();
  inside.setStart(sameNode(range.startContainer, around, copied), range.startOffset);
  inside.setEnd(sameNode(range.endContainer, around, copied), range.endOffset);
  if (isElement(around) && isElement(copied)) dropHidden(around, copied);
  return inside.cloneContents();
}

/** The node of the copied tree that stands where `node` stands in the original. */
function sameNode(node: Node, root: Node, copied: Node): Node {
  const path: number[] = [];
  for (let at: Node | null = node; at !== null && at !== root; at = parentOf(at)) {
    let place = 0;
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) place += 1;
    path.push(place);
  }
  return path.reduceRight<Node>((at, place) => at.childNodes[place] ?? at, copied);
}

/** Takes out of the copy what the page does not show; its ranges follow by themselves. */
function dropHidden(around: Element, copied: Element): void {
  const shown = around.querySelectorAll('*');
  if (shown.length > MOST_LOOKED_AT) return;
  const hidden: Element[] = [];
  const copies = copied.querySelectorAll('*');
  for (let index = 0; index < shown.length; index += 1) {
    const copy = copies[index];
    const element = shown[index];
    if (element !== undefined && copy !== undefined && isHidden(element)) hidden.push(copy);
  }
  for (const element of hidden) element.remove();
}

/** Without a box, and not because its parts stand in its parent's (`display: contents`). */
const isHidden = (element: Element): boolean =>
  !element.checkVisibility() && getComputedStyle(element).display !== 'contents';

import { isElement, rootOf, TEXT_NODE, tagOf } from '../dom.ts';

/**
 * A copy to read and take apart: the page itself is never touched. In the copy no element can pose as a property of the
 * document or of a form (`<img name="body">`, `<input name="children">`), which page authors do by accident and on purpose.
 * `withShadows`: what elements show of their own (open shadow roots) stands in the copy where the reader sees it.
 */
export function copyPage(document: Document, withShadows = false): Document {
  const prototypes = globalThis as Partial<Prototypes>;
  // Without a browser there is no prototype to go by, and linkedom cannot copy an empty document: the scripts come along.
  const copy = hasPrototypes(prototypes)
    ? copyWithoutCode(document, prototypes, withShadows)
    : (document.cloneNode(true) as Document);
  const querySelectorAll = prototypes.Document?.prototype.querySelectorAll ?? copy.querySelectorAll;
  for (const element of querySelectorAll.call(copy, POSERS)) {
    element.removeAttribute('name');
    // Everything else keeps its id: link targets and templates' names for parts of the page are read from it.
    if (tagOf(element) !== 'FORM') element.removeAttribute('id');
  }
  return copy;
}

/**
 * The document without styles and scripts that hold no data: on many pages they are most of the bytes, and copying them
 * takes longer than reading the article. `importNode` makes the parts in the copy itself, where no picture is loaded
 * and no custom element of the page comes to life.
 */
function copyWithoutCode(document: Document, { Document, Node }: Prototypes, withShadows: boolean): Document {
  const copy = Node.prototype.cloneNode.call(document, false) as Document;
  const importInto = (node: Node, deep: boolean): Node => Document.prototype.importNode.call(copy, node, deep);
  const root = rootOf(document);
  if (root === null) return copy;
  const html = copy.appendChild(importInto(root, false));
  for (let part = root.firstChild; part !== null; part = part.nextSibling) {
    const holder = html.appendChild(importInto(part, false));
    for (let child = part.firstChild; child !== null; child = child.nextSibling) {
      if (isCode(child)) continue;
      const made = holder.appendChild(importInto(child, !withShadows));
      if (withShadows && isElement(child)) copyShown(child, made, importInto);
    }
  }
  return copy;
}

/** Levels of elements inside each other; no page of parts of its own comes near. */
const DEEPEST = 250;

/** Puts what `element` shows into its copy: its shadow root where it has an open one, and in a slot what is handed to it. */
function copyShown(element: Element, made: Node, importInto: (node: Node, deep: boolean) => Node, depth = 0): void {
  const handed = tagOf(element) === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
  for (const node of handed.length > 0 ? handed : (element.shadowRoot ?? element).childNodes) {
    if (isCode(node)) continue;
    const copied = made.appendChild(importInto(node, false));
    if (isElement(node) && depth < DEEPEST) copyShown(node, copied, importInto, depth + 1);
  }
}

/** By way of the prototypes: `document.cloneNode` itself may be an element of that name. */
interface Prototypes {
  Document: typeof Document;
  Node: typeof Node;
}

const hasPrototypes = (found: Partial<Prototypes>): found is Prototypes =>
  found.Document !== undefined && found.Node !== undefined;

function isCode(node: Node): boolean {
  if (!isElement(node)) return node.nodeType !== TEXT_NODE;
  const tag = tagOf(node);
  return tag === 'STYLE' || (tag === 'SCRIPT' && !/ld\+json/i.test(node.getAttribute('type') ?? ''));
}

const POSERS =
  'form[name],img[name],embed[name],iframe[name],object,form input,form button,form select,form textarea,form fieldset,form output,input[form],button[form],select[form],textarea[form],form img[id]';

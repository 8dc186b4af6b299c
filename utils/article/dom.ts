/**
 * The few DOM habits every stage shares. Tag names are compared in upper case as HTML documents give them; XHTML pages
 * give lower case, hence `tagOf`.
 */
const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export const tagOf = (element: Element): string => element.tagName.toUpperCase();

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** One space for every run of white space, none at the ends. Zero-width characters, soft hyphens and byte order marks go. */
export function tidy(text: string | null | undefined): string {
  return oneSpace(withoutInvisible(text ?? '')).trim();
}

export const withoutInvisible = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]|^\u200d$/g, '');

/** One space for every run of white space. Most texts have no other, and looking is far quicker than replacing each by itself. */
export const oneSpace = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text);

const UNEVEN = /[^\S ]| {2}/;

export const textOf = (element: Element | null | undefined): string => tidy(element?.textContent);

/** Class and id together, lower case: what templates call a part of the page. */
export function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`.toLowerCase();
}

/**
 * What templates call a part for their style sheets, for their own tests and scripts, and as an element of their own:
 * `newsletter-box` of `data-testid="newsletterBox"`. In lower case.
 */
export const partNames = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${/-/.test(element.tagName) ? element.tagName.toLowerCase() : ''} ${DATA_NAMES.map((name) => element.getAttribute(name)?.replace(/\d+/g, '') ?? '').join(' ')}`
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase();

/** In a copy: what boxes were called that are gone from around it. */
export const AROUND = 'data-around';

const DATA_NAMES = ['data-testid', 'data-test', 'data-qa', 'data-component', 'data-area', 'aria-labelledby', AROUND];

/** The names of the element and of those around it, `levels` in all, the nearest first; `<body>` is no part of the page. */
export function namesAround(element: Element | null, levels: number): string {
  let names = '';
  let at = element;
  for (let up = 0; at !== null && tagOf(at) !== 'BODY' && up < levels; up += 1, at = at.parentElement)
    names += `${partNames(at)} `;
  return names;
}

/** The next element in document order; with `skip`, the first one after the whole subtree. Never leaves `root`. */
export function nextElement(from: Element, root: Node, skip = false): Element | null {
  if (!skip && from.firstElementChild !== null) return from.firstElementChild;
  let at: Element | null = from;
  while (at !== null && at !== root) {
    if (at.nextElementSibling !== null) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

/** The document's prototype in a browser: an `<embed name="documentElement">` would pose as a property of the document itself. */
const nativeDocument = (): Document | undefined => (globalThis as { Document?: typeof Document }).Document?.prototype;

/** By way of the prototype, as `<input name="parentNode">` would pose as a property of its form, and no walk up would end. */
export function parentOf(node: Node): Node | null {
  const native = (globalThis as { Node?: typeof Node }).Node?.prototype;
  const read = native && Object.getOwnPropertyDescriptor(native, 'parentNode')?.get;
  return read === undefined ? node.parentNode : (read.call(node) as Node | null);
}

/** `<html>`. */
export function rootOf(document: Document): Element | null {
  const native = nativeDocument();
  const read = native && Object.getOwnPropertyDescriptor(native, 'documentElement')?.get;
  return read === undefined ? document.documentElement : (read.call(document) as Element | null);
}

/** All elements below `<html>`, in document order. Not by getElementsByTagName, with which linkedom finds none. */
export const allElements = (document: Document): ArrayLike<Element> => rootOf(document)?.querySelectorAll('*') ?? [];

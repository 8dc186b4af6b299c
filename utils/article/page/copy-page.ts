import { tagOf } from '../dom.ts';

/**
 * A copy to read and take apart: the page itself is never touched. In the copy no element can pose as a property of the
 * document or of a form (`<img name="body">`, `<input name="children">`), which page authors do by accident and on purpose.
 */
export function copyPage(document: Document): Document {
  // By way of the prototype where there is one: `document.cloneNode` itself may be such an element.
  const prototypes = globalThis as { Node?: typeof Node; Document?: typeof Document };
  const cloneNode = prototypes.Node?.prototype.cloneNode ?? document.cloneNode;
  const copy = cloneNode.call(document, true) as Document;
  const querySelectorAll = prototypes.Document?.prototype.querySelectorAll ?? copy.querySelectorAll;
  for (const element of querySelectorAll.call(copy, POSERS)) {
    element.removeAttribute('name');
    // Everything else keeps its id: link targets and templates' names for parts of the page are read from it.
    if (tagOf(element) !== 'FORM') element.removeAttribute('id');
  }
  return copy;
}

const POSERS =
  'form[name],img[name],embed[name],iframe[name],object,form input,form button,form select,form textarea,form fieldset,form output,input[form],button[form],select[form],textarea[form],form img[id]';

/** Whether the browser of `document` can read `text` as a CSS selector. Nothing of the document is looked at. */
export function isSelector(text: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    // A selector that cannot be read is what is asked about here.
    return false;
  }
}

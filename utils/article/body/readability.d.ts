/**
 * The extractor alone, with the steps of its `parse`: the package's index also brings its check whether a page is
 * readable, which nothing here asks, and its types name no steps.
 */
declare module '@mozilla/readability/Readability.js' {
  export default class {
    constructor(document: Document, options: { keepClasses: boolean });
    REGEXPS: Readonly<Record<'negative' | 'unlikelyCandidates', RegExp>>;
    _doc: Document;
    _unwrapNoscriptImages(document: Document): void;
    _removeScripts(document: Document): void;
    _prepDocument(): void;
    _grabArticle(): Element | null | undefined;
    _postProcessContent(article: Element): void;
    _markDataTables(root: Element): void;
    _hasSingleTagInsideElement(element: Element, tag: string): boolean;
    _getTextDensity(element: Element, tags: string[]): number;
  }
}

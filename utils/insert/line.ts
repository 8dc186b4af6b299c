/** A line of a post as an editor shows it: a block's text up to a break, or a picture. Made from what is sent and from what is read back. */
export interface Line {
  kind: LineKind;
  spans: LineSpan[];
  /** Its block has an inline style of its own. */
  styled?: true;
}

export const LINE_KINDS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'quote', 'pre', 'image'] as const;
/** `ul`, `ol`: an item of such a list. `image`: its text is its address. */
export type LineKind = (typeof LINE_KINDS)[number];

export interface LineSpan {
  text: string;
  href?: string;
  bold?: true;
}

/**
 * What is read back from a page is bounded: three times what Ameba, the stricter of the two, lets a post have, and more
 * lines than one of such length can.
 */
export const MOST_CHARACTERS = 100_000;
export const MOST_LINES = 5_000;

export const lineText = ({ spans }: Pick<Line, 'spans'>): string => spans.map((span) => span.text).join('');

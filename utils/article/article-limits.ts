/**
 * How much of a page is kept. The longest newspaper features run to about 60,000 characters; beyond these bounds a page
 * is a book, a dump, or an attack, and storing and editing it would freeze the desk.
 */
export const ARTICLE_LIMITS = {
  /** Characters of all blocks together. */
  characters: 300_000,
  blocks: 4_000,
  /** Runs of one look in one block or cell. */
  inlines: 2_000,
  /** Items of one list, rows of one table, paragraphs of one quote. */
  parts: 2_000,
  cells: 60,
  listDepth: 8,
  /** The number a list may begin with. */
  listNumber: 9_999,
  title: 1_000,
  standfirst: 4_000,
  /** Site name, section, one author's name. */
  name: 300,
  authors: 40,
  /** Captions, credits, alternative texts, cite lines. */
  caption: 4_000,
  /** Browsers cut addresses far below this; longer ones carry data, not a place. */
  url: 8_000,
  lang: 35,
} as const;

/** What the page said, as plain data: no DOM, no HTML, nothing of the page beyond text, links and image addresses. */
export interface Article {
  /** Address the page was read at. */
  url: string;
  /** `<link rel=canonical>` or its equals, absolute http(s); null where the page names none. */
  canonicalUrl: string | null;
  title: string | null;
  /** The outlet's own summary under the headline (dek, Vorspann); null where there is none. The body may open with it, too: `standfirstBeside`. */
  standfirst: string | null;
  /** The outlet's name, not the host. */
  siteName: string | null;
  /** BCP 47, lower-cased primary subtag first: `en`, `de`, `zh-Hant`; null where unknown. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Names alone: no "By", roles or handles. */
  authors: string[];
  /** ISO 8601 in the page's own zone, never moved to UTC; the date alone (`2026-01-26`) where the page gives no time. */
  published: string | null;
  modified: string | null;
  section: string | null;
  leadImage: LeadImage | null;
  blocks: ArticleBlock[];
  /** Words; for scripts without spaces, characters ÷ 2 (see `countWords`). */
  wordCount: number;
  /** What kind of page it stands on; absent for an ordinary article, and for what 0.1.0 clipped. */
  pageKind?: PageKind;
  /** True when only the writer's selection was clipped. */
  selectionOnly: boolean;
  /** Where each piece of metadata came from. */
  origins: Partial<Record<MetadataField, Origin>>;
}

/** Kinds of page a writer should know of before composing. A teaser is the part of an article shown before a paywall. */
export const PAGE_KINDS = ['live-blog', 'thread', 'teaser', 'press-release', 'opinion', 'gallery', 'video'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** In the order a writer reads them. */
export const METADATA_FIELDS = [
  'title',
  'standfirst',
  'authors',
  'published',
  'modified',
  'siteName',
  'section',
  'lang',
  'canonicalUrl',
  'leadImage',
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** `by-hand`: the writer corrected what the page said. */
export const ORIGINS = [
  'json-ld',
  'open-graph',
  'meta',
  'microdata',
  'link',
  'visible-text',
  'url',
  'html-lang',
  'by-hand',
] as const;
export type Origin = (typeof ORIGINS)[number];

export interface LeadImage {
  url: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** A run of text with one look. Adjacent runs differ in at least one property; `\n` is a line break. */
export interface Inline {
  text: string;
  /** Absolute http(s) or mailto address. */
  href?: string;
  strong?: true;
  em?: true;
}

export type ArticleBlock =
  | { kind: 'heading'; level: 2 | 3 | 4 | 5 | 6; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | ListBlock
  | { kind: 'quote'; paragraphs: Inline[][]; cite: string | null }
  | { kind: 'figure'; src: string | null; alt: string; caption: string | null; credit: string | null }
  | { kind: 'table'; rows: TableRow[] }
  | { kind: 'code'; text: string };

/** A list that goes on counting behind text or pictures begins with `start`; else with 1. */
export interface ListBlock {
  kind: 'list';
  ordered: boolean;
  start?: number;
  items: ListItem[];
}

/** One list line; `depth` 0 is the outermost list. */
export interface ListItem {
  depth: number;
  content: Inline[];
}

export interface TableRow {
  header: boolean;
  cells: Inline[][];
}

/** A sentence of the article's running text (headings, paragraphs, list items, quotes), in reading order. */
export interface SourceSentence {
  /** 1-based, stable for a stored article; engines and posts refer to it. */
  id: number;
  /** Index into `Article.blocks`. */
  block: number;
  text: string;
}

import type { PageLine } from './lines-after.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { MetaTags } from './read-meta-tags.ts';

/** What every metadata stage reads from: a copy of the page before Readability takes it apart. */
export interface PageFacts {
  document: Document;
  /** Where the page was read. */
  url: string;
  /** What relative addresses start from (`<base href>` or `url`). */
  baseUrl: string;
  jsonLd: JsonLd;
  meta: MetaTags;
  /** BCP 47 as the page states it, before its text is looked at. */
  statedLang: string | null;
  /** The headline's element in the page, where one was found. */
  headline: Element | null;
  /** The lines the reader sees behind the headline, and those right above it, the nearest first; read when first asked for. */
  linesAfter: () => PageLine[];
  linesBefore: () => PageLine[];
}

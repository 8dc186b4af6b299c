import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../utils/article/extract-article.ts';

/** What `clip-ratio.ts` runs inside the browser. */
const inPage = {
  clip: (): unknown => extractArticle(document, location.href),
  copy: (): Document => document.cloneNode(true) as Document,
  readability: (copy: Document): unknown => new Readability(copy).parse(),
  readabilityWithCopy: (): unknown => new Readability(document.cloneNode(true) as Document).parse(),
};
export type ClipBench = typeof inPage;
Object.assign(globalThis, { clipBench: inPage });

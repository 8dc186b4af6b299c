import * as v from 'valibot';
import { type Article, ORIGINS, PAGE_KINDS } from './article.ts';
import { ARTICLE_LIMITS } from './article-limits.ts';
import { articleLength } from './article-text.ts';
import { safeLink, safeWebUrl } from './safe-url.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const nullableText = (max: number) => v.nullable(text(max));
const list = <Item extends v.GenericSchema>(item: Item, max: number) => v.pipe(v.array(item), v.maxLength(max));

const link = v.pipe(
  text(ARTICLE_LIMITS.url),
  v.check((href) => safeLink(href) !== null, 'not an absolute http(s) or mailto address'),
);
const webUrl = v.pipe(
  text(ARTICLE_LIMITS.url),
  v.check((href) => safeWebUrl(href) !== null, 'not an absolute http(s) address'),
);

const inline = v.strictObject({
  text: text(ARTICLE_LIMITS.characters),
  href: v.exactOptional(link),
  strong: v.exactOptional(v.literal(true)),
  em: v.exactOptional(v.literal(true)),
});
const content = list(inline, ARTICLE_LIMITS.inlines);

const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([2, 3, 4, 5, 6]), content }),
  v.strictObject({ kind: v.literal('paragraph'), content }),
  v.strictObject({
    kind: v.literal('list'),
    ordered: v.boolean(),
    start: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ARTICLE_LIMITS.listNumber))),
    items: list(
      v.strictObject({
        depth: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ARTICLE_LIMITS.listDepth)),
        content,
      }),
      ARTICLE_LIMITS.parts,
    ),
  }),
  v.strictObject({
    kind: v.literal('quote'),
    paragraphs: list(content, ARTICLE_LIMITS.parts),
    cite: nullableText(ARTICLE_LIMITS.caption),
  }),
  v.strictObject({
    kind: v.literal('figure'),
    src: v.nullable(webUrl),
    alt: text(ARTICLE_LIMITS.caption),
    caption: nullableText(ARTICLE_LIMITS.caption),
    credit: nullableText(ARTICLE_LIMITS.caption),
  }),
  v.strictObject({
    kind: v.literal('table'),
    rows: list(
      v.strictObject({ header: v.boolean(), cells: list(content, ARTICLE_LIMITS.cells) }),
      ARTICLE_LIMITS.parts,
    ),
  }),
  v.strictObject({ kind: v.literal('code'), text: text(ARTICLE_LIMITS.characters) }),
]);

/** ISO 8601: the date alone, or date and time, with the zone where it is known. */
const isoDate = v.pipe(
  text(40),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/),
);

const origin = v.exactOptional(v.picklist(ORIGINS));

/** The metadata of an Article by itself: what a writer may correct by hand. */
export const articleFields = {
  canonicalUrl: v.nullable(webUrl),
  title: nullableText(ARTICLE_LIMITS.title),
  standfirst: nullableText(ARTICLE_LIMITS.standfirst),
  siteName: nullableText(ARTICLE_LIMITS.name),
  lang: v.nullable(v.pipe(text(ARTICLE_LIMITS.lang), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/))),
  authors: list(text(ARTICLE_LIMITS.name), ARTICLE_LIMITS.authors),
  published: v.nullable(isoDate),
  modified: v.nullable(isoDate),
  section: nullableText(ARTICLE_LIMITS.name),
  leadImage: v.nullable(
    v.strictObject({
      url: webUrl,
      alt: text(ARTICLE_LIMITS.caption),
      caption: nullableText(ARTICLE_LIMITS.caption),
      credit: nullableText(ARTICLE_LIMITS.caption),
    }),
  ),
};

/** What an Article must look like when it comes from a page or a message: bounded sizes, and no address but http(s) and mailto. */
export const articleSchema: v.GenericSchema<unknown, Article> = v.pipe(
  v.strictObject({
    url: webUrl,
    ...articleFields,
    dir: v.picklist(['ltr', 'rtl']),
    blocks: list(block, ARTICLE_LIMITS.blocks),
    wordCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    pageKind: v.exactOptional(v.picklist(PAGE_KINDS)),
    selectionOnly: v.boolean(),
    origins: v.strictObject({
      title: origin,
      standfirst: origin,
      siteName: origin,
      lang: origin,
      authors: origin,
      published: origin,
      modified: origin,
      section: origin,
      canonicalUrl: origin,
      leadImage: origin,
    }),
  }),
  v.check((article) => articleLength(article.blocks) <= ARTICLE_LIMITS.characters, 'longer than an article may be'),
);

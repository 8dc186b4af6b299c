import * as v from 'valibot';
import { type Article, METADATA_FIELDS } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { articleFields } from '../article-schema.ts';

const { title, standfirst, siteName, lang, authors, published, modified, section, canonicalUrl, leadImage } =
  articleFields;

const correctionsSchema = v.strictObject({
  title: v.exactOptional(title),
  standfirst: v.exactOptional(standfirst),
  siteName: v.exactOptional(siteName),
  lang: v.exactOptional(lang),
  authors: v.exactOptional(authors),
  published: v.exactOptional(published),
  modified: v.exactOptional(modified),
  section: v.exactOptional(section),
  canonicalUrl: v.exactOptional(canonicalUrl),
  leadImage: v.exactOptional(leadImage),
});

/** Metadata the writer set by hand, by field; a field that is not there stands as the page said it. */
export type Corrections = v.InferOutput<typeof correctionsSchema>;

/** What the writer has corrected on one page and not yet composed, with the form being typed in. */
export interface KeptCorrections {
  values: Corrections;
  /** `texts`: one a line of the form, as typed. */
  open: { field: keyof Article['origins']; texts: string[] } | null;
}

/** Corrections as they are stored and sent: of another version or damaged, they are none. */
export const keptCorrectionsSchema: v.GenericSchema<unknown, KeptCorrections> = v.strictObject({
  values: correctionsSchema,
  open: v.nullable(
    v.strictObject({
      field: v.picklist(METADATA_FIELDS),
      texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(ARTICLE_LIMITS.url))), v.maxLength(2)),
    }),
  ),
});

export const NO_CORRECTIONS: KeptCorrections = { values: {}, open: null };

import { fail, ok, type Result } from '../../result.ts';
import type { Article, MetadataField } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tidy } from '../dom.ts';
import { safeWebUrl } from '../safe-url.ts';
import type { Corrections } from './corrections.ts';
import { readTypedDate } from './read-typed-date.ts';

/** Why what was typed is not taken. */
export type CorrectionProblem = 'not-a-date' | 'not-a-web-address' | 'too-long' | 'too-many-authors';

/** What was typed into the form of a field, as a correction of that field; an emptied form says that there is none. */
export function readFieldTexts(
  article: Article,
  field: MetadataField,
  texts: string[],
): Result<Corrections, CorrectionProblem> {
  const [text = '', second = ''] = texts.map(tidy);
  switch (field) {
    case 'authors':
      return readAuthors(text);
    case 'published':
    case 'modified': {
      if (text === '') return ok({ [field]: null });
      const iso = readTypedDate(text);
      return iso === null ? fail('not-a-date') : ok({ [field]: iso });
    }
    case 'canonicalUrl': {
      if (text === '') return ok({ canonicalUrl: null });
      const address = safeWebUrl(text);
      return address === null ? fail('not-a-web-address') : ok({ canonicalUrl: address });
    }
    case 'leadImage': {
      if (text === '') return ok({ leadImage: null });
      const url = safeWebUrl(text);
      if (url === null) return fail('not-a-web-address');
      if (second.length > ARTICLE_LIMITS.caption) return fail('too-long');
      // Another picture has another description.
      const same = article.leadImage?.url === url ? article.leadImage : null;
      const credit = second === '' ? null : second;
      return ok({ leadImage: { url, alt: same?.alt ?? '', caption: same?.caption ?? null, credit } });
    }
    default:
      return text.length > LONGEST[field] ? fail('too-long') : ok({ [field]: text === '' ? null : text });
  }
}

const LONGEST = {
  title: ARTICLE_LIMITS.title,
  standfirst: ARTICLE_LIMITS.standfirst,
  siteName: ARTICLE_LIMITS.name,
  section: ARTICLE_LIMITS.name,
  lang: ARTICLE_LIMITS.lang,
} as const;

function readAuthors(text: string): Result<Corrections, CorrectionProblem> {
  const authors = [...new Set(text.split(/[、,，;；]/).map(tidy))].filter((name) => name !== '');
  if (authors.length > ARTICLE_LIMITS.authors) return fail('too-many-authors');
  return authors.some((name) => name.length > ARTICLE_LIMITS.name) ? fail('too-long') : ok({ authors });
}

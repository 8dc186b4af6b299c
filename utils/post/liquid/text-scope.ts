import type { Article } from '../../article/article.ts';
import { joinAuthors } from '../compose-byline.ts';
import type { Depth } from '../depth.ts';
import type { Profile } from '../profile.ts';
import { outletName } from '../source-names.ts';

/** The variables a fixed text can name. What the page does not say is null: it prints nothing, and no condition on it holds. */
export interface TextScope {
  article: {
    title: string | null;
    /** The outlet's name; its host where the page gives none. */
    site: string | null;
    url: string;
    /** All in one line; `authors` one by one. */
    author: string | null;
    /** The same, as newspapers call it. */
    byline: string | null;
    authors: string[];
    published: string | null;
    modified: string | null;
    section: string | null;
    language: string | null;
    standfirst: string | null;
    words: number;
  };
  profile: { name: string; category: string; homepage: string; email: string };
  post: { depth: Depth };
}

export const textScope = (article: Article, profile: Profile, depth: Depth): TextScope => ({
  article: {
    title: article.title,
    site: outletName(article),
    url: article.canonicalUrl ?? article.url,
    author: joinAuthors(article.authors),
    byline: joinAuthors(article.authors),
    authors: article.authors,
    published: article.published,
    modified: article.modified,
    section: article.section,
    language: article.lang,
    standfirst: article.standfirst,
    words: article.wordCount,
  },
  profile: { name: profile.name, category: profile.category, homepage: profile.homepage, email: profile.email },
  post: { depth },
});

import type { Article, SourceSentence } from './article.ts';

/** The sentences of the article's running text (headings, paragraphs, list items, quotes, table rows), in reading order, ids from 1. */
export declare function segmentArticle(article: Article): SourceSentence[];

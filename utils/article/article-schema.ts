import type * as v from 'valibot';
import type { Article } from './article.ts';

/** What an Article must look like when it comes from a page or a message. */
export declare const articleSchema: v.GenericSchema<Article, Article>;

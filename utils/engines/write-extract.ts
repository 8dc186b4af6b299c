import type { Article, SourceSentence } from '../article/article.ts';
import type { Depth } from '../post/depth.ts';
import type { Writing } from '../post/writing.ts';

/** 抜き出し: the frame filled with the article's own key sentences, each marked untranslated. */
export declare function writeExtract(article: Article, sentences: SourceSentence[], depth: Depth): Writing;

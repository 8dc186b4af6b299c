import type { Article, SourceSentence } from '../article/article.ts';
import type { Depth } from './depth.ts';
import type { EngineId } from './engine-id.ts';
import type { Post } from './post.ts';

/** What a list of drafts shows; the post itself is stored beside it. */
export interface DraftSummary {
  id: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** When it was put in the trash; null while it is a draft. */
  deletedAt: number | null;
  /** The post's title, or the article's while that is empty. */
  title: string;
  siteName: string | null;
  articleId: string;
  engine: EngineId;
  depth: Depth;
}

/** A post being written, with its article. */
export interface Draft {
  summary: DraftSummary;
  post: Post;
  /** Counts up with each save; a save made against an older one is a conflict. */
  revision: number;
  article: Article;
  sentences: SourceSentence[];
}

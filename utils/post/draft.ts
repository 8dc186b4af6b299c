import type { Article, SourceSentence } from '../article/article.ts';
import type { Depth } from './depth.ts';
import type { EngineId } from './engine-id.ts';
import type { Post } from './post.ts';
import type { Posting, PostingPlace } from './posting.ts';
import type { WrittenSlot } from './writing-pieces.ts';

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
  /** The template it was made from; drafts of before 0.3.0 have none: they were made from the first. */
  templateId?: string;
  /** The parts that template had an engine write; drafts of before 0.4.0 have none: all of them. */
  parts?: WrittenSlot[];
  /** What came of clipping the article again; absent until that is done. */
  recheck?: Recheck;
  /** 完成: nothing is left to write, says the writer. */
  done?: boolean;
  /** Where it went out, latest last; absent until it did. */
  postings?: Posting[];
  /** Where it is to go: chosen for it, or its template's; absent while nobody said so. */
  meantFor?: MeantFor;
  /** Words the writer keeps it under, without #; absent where there are none. */
  tags?: string[];
}

/** A destination by its id, of whatever version of ours, and the place one posts to with it. */
export interface MeantFor {
  target: string;
  place: PostingPlace;
}

/** A draft's other originals: the one that waits, and the one that was. */
export interface Recheck {
  /** Article id of a new clip the writer has not taken over yet. */
  waiting: string | null;
  /** What was the original until the last take-over, and the blocks that were stale then. */
  previous: { articleId: string; stale: string[] } | null;
  /** Ids of blocks of the post made from sentences that read otherwise since (「原文が変わりました」). */
  stale: string[];
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

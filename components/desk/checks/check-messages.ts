import type { Article, SourceSentence } from '../../../utils/article/article.ts';
import type { PostOrder } from '../../../utils/checks/check-post.ts';
import type { PostReport } from '../../../utils/checks/post-finding.ts';

/** What the desk asks of the worker: the original goes over once, the post with each check. */
export type CheckAsk =
  | { kind: 'original'; article: Article; sentences: SourceSentence[] }
  | { kind: 'check'; order: PostOrder };

/** One answer a check, in the order they were asked for. What goes wrong is the worker's error event. */
export interface CheckAnswer {
  report: PostReport;
}

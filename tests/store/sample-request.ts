import type { ComposeRequest } from '../../utils/post/compose-request.ts';
import { sampleArticle } from '../sample-article.ts';

export function sampleRequest(id: string, changes: Partial<ComposeRequest> = {}): ComposeRequest {
  return {
    id,
    article: sampleArticle(),
    templateId: 'news',
    engine: 'extractive',
    depth: 'summary',
    windowId: 1,
    createdAt: 1_000,
    ...changes,
  };
}

import type { Article } from '../../utils/article/article.ts';
import type { ComposeRequest } from '../../utils/post/compose-request.ts';

function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    url: 'https://courier.example/flood?utm=1',
    canonicalUrl: 'https://courier.example/flood',
    title: 'Port cities agree on shared flood barrier',
    standfirst: null,
    siteName: 'The Harbour Courier',
    lang: 'en',
    dir: 'ltr',
    authors: ['Mara Ellison'],
    published: '2026-01-26',
    modified: null,
    section: null,
    leadImage: null,
    blocks: [
      {
        kind: 'paragraph',
        content: [{ text: 'Four cities will share the cost of €1.2 billion. Work starts in 2027.' }],
      },
      { kind: 'heading', level: 2, content: [{ text: 'What remains' }] },
      { kind: 'paragraph', content: [{ text: 'Fishing groups object to the closure of the channel.' }] },
    ],
    wordCount: 24,
    selectionOnly: false,
    origins: {},
    ...changes,
  };
}

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

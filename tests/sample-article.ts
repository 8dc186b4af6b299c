import type { Article } from '../utils/article/article.ts';

/** A short made-up article, for tests to which it matters only that there is one, or what `changes` says. */
export function sampleArticle(changes: Partial<Article> = {}): Article {
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

import type { Article } from '../../utils/article/article.ts';

export const article: Article = {
  url: 'https://harbour.example/barrier',
  canonicalUrl: 'https://harbour.example/barrier',
  title: 'Port cities agree on a shared barrier',
  standfirst: null,
  siteName: 'The Harbour Courier',
  lang: 'en',
  dir: 'ltr',
  authors: ['Mara Ellison'],
  published: '2026-01-26',
  modified: null,
  section: null,
  leadImage: null,
  blocks: [{ kind: 'paragraph', content: [{ text: 'Four cities agreed on Monday.' }] }],
  wordCount: 5,
  selectionOnly: false,
  origins: {},
};

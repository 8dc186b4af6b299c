import type { Article } from '../../../../utils/article/article.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ text }] });

/** Eight sentences without a heading; an age in brackets, a quotation with a colon. */
export const wellsArticle: Article = {
  url: 'https://sarnholm-post.example/wells',
  canonicalUrl: null,
  title: 'Retired baker maps 312 forgotten wells',
  standfirst: null,
  siteName: 'Sarnholm Post',
  lang: 'en',
  dir: 'ltr',
  authors: [],
  published: '2026-05-19',
  modified: null,
  section: null,
  leadImage: null,
  blocks: [
    paragraph(
      'A retired baker has mapped 312 forgotten wells on the island of Sarnholm, the island’s museum said on Tuesday, May 19. Ulla Dahlgren, 71, walked 640 kilometers in four summers to find them.',
    ),
    paragraph(
      'The oldest well dates from 1583. Forty of them still hold drinkable water, according to tests by Nordhav University.',
    ),
    paragraph('“People told me: leave the old holes alone,” Dahlgren said. “Then came the drought of 2022.”'),
    paragraph('The island council will restore six wells by 2028 for 900,000 kronor. The map goes online on June 1.'),
  ],
  wordCount: 84,
  selectionOnly: false,
  origins: {},
};

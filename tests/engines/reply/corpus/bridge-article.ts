import type { Article } from '../../../../utils/article/article.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, content: [{ text }] });
const heading = (text: string) => ({ kind: 'heading' as const, level: 2 as const, content: [{ text }] });

/** Twelve sentences under three headings, one of them with a colon. */
export const bridgeArticle: Article = {
  url: 'https://ledger.example/2026/03/12/tram-bridge',
  canonicalUrl: 'https://ledger.example/2026/03/12/tram-bridge',
  title: 'Orrindale’s tram bridge to reopen after nine years',
  standfirst: null,
  siteName: 'The Orrindale Ledger',
  lang: 'en',
  dir: 'ltr',
  authors: ['Petra Vance'],
  published: '2026-03-12T08:15:00+01:00',
  modified: null,
  section: null,
  leadImage: null,
  blocks: [
    paragraph(
      'Orrindale will reopen its tram bridge on April 6, nine years after a barge struck the middle pier. The repair cost 48 million dollars, a third more than planned.',
    ),
    heading('A night in 2017'),
    paragraph(
      'The barge broke loose at 10:30 in the evening of March 3, 2017, and drifted two kilometers downstream. Nobody was hurt, but 14,000 daily riders lost their line.',
    ),
    heading('The bill: who pays'),
    paragraph(
      'The state covers 60 percent, the city 25 percent and the owner of the barge, Calder Freight, the rest. “There was one question: will our grandchildren cross it?” said Mayor Tomas Ekholm.',
    ),
    heading('What comes next'),
    paragraph(
      'Trams will run every 12 minutes from 5:40 in the morning until midnight. Engineers led by Hana Brandt will inspect the pier twice a year until 2031. Line Four Forever, a group of riders, wants fares frozen at 2.50 dollars.',
    ),
  ],
  wordCount: 108,
  selectionOnly: false,
  origins: {},
};

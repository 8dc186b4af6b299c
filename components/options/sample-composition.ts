import type { Article } from '../../utils/article/article.ts';
import type { Writing } from '../../utils/post/writing.ts';

const written = (text: string) => ({ text, sourceIds: [], untranslated: false });

/** A made-up article and its Japanese, for a look at a template, and to try its texts with: every field has something. */
export const SAMPLE_ARTICLE: Article = {
  url: 'https://news.example/flood-barrier',
  canonicalUrl: 'https://news.example/flood-barrier',
  title: 'Port cities agree on shared flood barrier',
  standfirst: 'The cost is shared by four cities.',
  siteName: 'The Harbour Courier',
  lang: 'en',
  dir: 'ltr',
  authors: ['Mara Ellison'],
  published: '2026-01-26',
  modified: '2026-01-27',
  section: 'World',
  leadImage: null,
  blocks: [],
  wordCount: 640,
  selectionOnly: false,
  origins: {},
};

export const SAMPLE_WRITING: Writing = {
  title: written('港湾都市が共同防潮堤で合意（見本）'),
  points: [written('4都市が費用を分担する。'), written('2029年の完成を目指す。')],
  lead: [written('4つの港湾都市が、共同で防潮堤を建てることで合意した。')],
  sections: [{ heading: written('残る課題'), paragraphs: [written('漁業団体は水路の閉鎖に反対している。')] }],
};

import type { Article, ArticleBlock } from '../../utils/article/article.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';
import type { WritingOrder } from '../../utils/engines/engine.ts';
import { wantedAtFirst } from '../../utils/engines/job/wanted-parts.ts';
import { DEFAULT_STYLE } from '../../utils/post/writing-style.ts';
import { harbourArticle } from '../post/fixtures.ts';

/** All of an article, asked for as a summary unless `changes` say otherwise. */
export function sampleOrder(changes: Partial<WritingOrder> = {}): WritingOrder {
  const { article = harbourArticle, depth = 'summary' } = changes;
  return {
    article,
    sentences: segmentArticle(article),
    depth,
    style: DEFAULT_STYLE,
    glossary: [],
    wanted: wantedAtFirst(article, depth),
    ...changes,
  };
}

/** An article of so many sections of so many words; the opening stands before the first heading. */
export function longArticle(sections: number, wordsEach: number): Article {
  const paragraph = (section: number, part: number): ArticleBlock => {
    const sentence = `Section ${section} part ${part} tells of ${section * 100 + part} boats and ${part + 3} harbours.`;
    return { kind: 'paragraph', content: [{ text: `${sentence} `.repeat(10).trim() }] };
  };
  const perParagraph = 120;
  const blocks: ArticleBlock[] = [];
  for (let section = 0; section < sections; section++) {
    if (section > 0) blocks.push({ kind: 'heading', level: 2, content: [{ text: `Chapter ${section}` }] });
    for (let part = 0; part < Math.ceil(wordsEach / perParagraph); part++) blocks.push(paragraph(section, part));
  }
  return { ...harbourArticle, blocks, wordCount: sections * wordsEach };
}

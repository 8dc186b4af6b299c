import type { Article, ArticleBlock } from '../article/article.ts';

/** A run of the article under one of its own headings. */
export interface ArticleSection {
  /** Index of the heading in `Article.blocks`; null for what comes before the first. */
  heading: number | null;
  /** Indices of the blocks under it, figures left out. */
  blocks: number[];
}

/** The article cut at its headings, in reading order. A heading with nothing under it stays only over deeper headings. */
export function splitSections({ blocks }: Article): ArticleSection[] {
  const sections: ArticleSection[] = [{ heading: null, blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') sections.push({ heading: index, blocks: [] });
    else if (block.kind !== 'figure') sections.at(-1)?.blocks.push(index);
  }
  return sections.filter(
    (section, place) => section.blocks.length > 0 || opensDeeper(section, sections[place + 1], blocks),
  );
}

function opensDeeper(section: ArticleSection, next: ArticleSection | undefined, blocks: ArticleBlock[]): boolean {
  const level = headingLevel(section.heading, blocks);
  const nextLevel = headingLevel(next?.heading ?? null, blocks);
  return level !== null && nextLevel !== null && nextLevel > level;
}

function headingLevel(index: number | null, blocks: ArticleBlock[]): number | null {
  const block = index === null ? undefined : blocks[index];
  return block?.kind === 'heading' ? block.level : null;
}

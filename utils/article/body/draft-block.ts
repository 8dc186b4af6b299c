import type { ArticleBlock } from '../article.ts';

/** A block while the body is being cleaned: with what its element told about it. */
export interface DraftBlock {
  block: ArticleBlock;
  /** Class, id and role names of the element and the nearest elements around it, lower case. */
  names: string;
  /** Its running text, white space collapsed. */
  text: string;
  /** Share of the text that is linked, 0…1. */
  linked: number;
  /** True where it stands outside the element that holds most of the text. */
  outside: boolean;
  /** True where it comes behind the element that the page itself calls the article's text. */
  behindStated?: boolean;
  /** True where it was put back from between the headline and the body. */
  lead?: boolean;
}

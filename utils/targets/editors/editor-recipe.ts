import type { LineKind } from '../../insert/line.ts';

/**
 * How a target's own editor is reached and filled. Plain data; one file each, listed in `registry.ts`, apart from the
 * target's table.
 */
export interface EditorRecipe {
  /** Where a new post is begun. */
  newPost: string;
  /** Hosts that are asked for in the click, and the only ones the post is put into. */
  hosts: readonly string[];
  /** Match patterns of the tabs that hold the editor. */
  tabs: readonly string[];
  /** The field for the title. */
  title: string;
  /** What is written in; inside the document of `frame` where there is one. */
  body: string;
  frame: string | null;
  /** The area that stands in place of `frame` while the site shows HTML; null where it never does. */
  source: string | null;
  /** CKEditor's name for it, where it is one: the way by which inline styles stay. */
  instance: string | null;
  /** What a paste never brings there, said beforehand as a loss of the target. */
  drops: readonly LineKind[];
  /** Inline style by tag, for 装飾あり; null where the editor keeps none. */
  styles: Readonly<Partial<Record<string, string>>> | null;
}

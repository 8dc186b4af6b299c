import type { Slot } from './post.ts';

/** The ordered parts a new post starts from. */
export interface Template {
  id: string;
  /** Key under `template.*` in the locale files. */
  nameKey: 'news';
  slots: Slot[];
}

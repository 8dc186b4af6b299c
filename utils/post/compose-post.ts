import type { Article } from '../article/article.ts';
import type { Depth } from './depth.ts';
import type { Post } from './post.ts';
import type { Profile } from './profile.ts';
import type { Template } from './template.ts';
import type { Writing } from './writing.ts';

export interface Composition {
  article: Article;
  template: Template;
  profile: Profile;
  depth: Depth;
  /** Null where the engine writes later: the frame is there, its texts are empty. */
  writing: Writing | null;
  newId: () => string;
}

export declare function composePost(composition: Composition): Post;

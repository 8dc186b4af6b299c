import type { Template } from '../post/template.ts';

/** A template of the writer's, or a built-in one as the writer has changed it, under the same id. */
export interface StoredTemplate extends Template {
  /** Milliseconds since 1970. */
  createdAt: number;
  /** When it was deleted (a built-in one: set back to the original); kept until that can no longer be undone. */
  deletedAt: number | null;
}

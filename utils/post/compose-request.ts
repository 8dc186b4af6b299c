import type { Article } from '../article/article.ts';
import type { TraceLine } from '../article/trace.ts';
import type { Depth } from './depth.ts';
import type { EngineId } from './engine-id.ts';

/** What Enter in the popup asks for. Stored whole before anything else happens, so that any page may finish it. */
export interface ComposeRequest {
  /** Made by the popup; the draft gets the same id, so that finishing a request twice makes one draft. */
  id: string;
  article: Article;
  /** How the clip came about (`?debug` in the desk); requests stored by 0.1.0 have none. */
  trace?: TraceLine[];
  templateId: string;
  engine: EngineId;
  depth: Depth;
  /** The browser window whose desk shows the draft. */
  windowId: number | null;
  /** Milliseconds since 1970. */
  createdAt: number;
}

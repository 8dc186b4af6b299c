import type { Line } from './line.ts';

/** What the script in the editor's page is told of the editor: part of the target's recipe. Chromium drops a `null` on the way into a page. */
export interface PageEditor {
  hosts: readonly string[];
  title: string;
  body: string;
  frame?: string | null;
  source?: string | null;
  instance?: string | null;
}

/** Into an empty editor alone, at its caret, or in place of what is in it. */
export type InsertHow = 'empty' | 'cursor' | 'replace';

export interface Filling {
  title: string;
  html: string;
  text: string;
  how: InsertHow;
  /** As a paste, or through CKEditor's own interface, which keeps inline styles. */
  by: 'paste' | 'instance';
  /** What the writer was told stands there: of anything else they were not asked. */
  about?: Pick<Standing, 'title' | 'characters'> | null;
}

/** What the page is asked to do. */
export type Order =
  | { act: 'look'; editor: PageEditor }
  | { act: 'fill'; editor: PageEditor; filling: Filling }
  | { act: 'read'; editor: PageEditor };

/** What stands in the editor: data of a page that may say anything. */
export interface Standing {
  title: string;
  characters: number;
  empty: boolean;
}

export const WAITING_FOR = [
  /** Nothing of an editor is there (yet). */
  'editor',
  /** Parts of it are there, or another one. */
  'other-editor',
  /** Something lies over it. */
  'covered',
  /** A page to log in stands where it should be. */
  'login',
  /** It shows HTML. */
  'source',
  /** A page of another host. */
  'elsewhere',
] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export type Reply =
  | { kind: 'ready'; standing: Standing }
  | { kind: 'waiting'; for: WaitingFor }
  /** It was to be empty and is not: nothing was done. */
  | { kind: 'not-empty'; standing: Standing }
  /** `before`: the lines that stood there, where the post came in at the caret. `titleKept`: the field had a title, which was left. */
  | { kind: 'filled'; before: Line[]; titleKept: boolean }
  /** The way in was not there, or nothing took what came. */
  | { kind: 'refused' }
  | { kind: 'read'; title: string; lines: Line[] };

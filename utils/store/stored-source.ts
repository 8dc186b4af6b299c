/** What is asked of an article without reading it: where it stands, what it is called, and what its text is known by. */
export interface StoredSource {
  articleId: string;
  title: string | null;
  siteName: string | null;
  authors: string[];
  urls: string[];
  /** The urls, each without what does not tell articles apart. */
  addresses: string[];
  /** See `TextSketch`; empty where the text is too short. */
  sketch: number[];
  /** Those of the sketch that copies are looked up by. */
  keys: number[];
}

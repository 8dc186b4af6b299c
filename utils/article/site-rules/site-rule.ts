/**
 * Where the article stands on the pages of a site. A rule is one vote: what it points to is looked at, and left where
 * it holds next to nothing (see `readRuled`), because sites change their markup without telling anybody.
 */
export interface SiteRule {
  /** `news.example`: that host, with or without `www.`; `*.news.example`: it and every host under it. Lower case. */
  host: string;
  /** The path's pattern, `*` for any run of characters (`/sport/*`); null: every page of the host. */
  path: string | null;
  /** CSS selector of the element that holds the article. */
  article: string;
  /** CSS selectors of what inside it is not the article. */
  leaveOut: string[];
  /** CSS selectors of what the page itself names nowhere; null where the page's metadata does. */
  title: string | null;
  authors: string | null;
  published: string | null;
  /** `taught` by the writer on a page, or `built-in`. */
  origin: 'built-in' | 'taught';
  /** When it was taught, or last checked for a built-in rule: milliseconds since 1970. */
  at: number;
}

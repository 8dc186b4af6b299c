import type { Article } from './article.ts';
import type { KindSigns } from './page/kind-signs.ts';
import type { TraceLine } from './trace.ts';

/** Why nothing could be clipped. Each has its own sentence and next step in the locale files (`problem.*`). */
export type ClipProblem =
  /** chrome://, about:, the extension store, another extension: no extension may read it. */
  | { kind: 'restricted-page' }
  /** A file of this computer, which Chromium shows an extension only after the user allowed it. */
  | { kind: 'file-without-access' }
  /** A file that names no address of the web it came from: a post needs one as its source. */
  | { kind: 'file-without-address' }
  | { kind: 'pdf' }
  | { kind: 'image' }
  | { kind: 'video-file' }
  | { kind: 'plain-file' }
  | { kind: 'blank-page' }
  | { kind: 'search-results' }
  | { kind: 'login-page' }
  | { kind: 'video-page' }
  /** A front page or a list of articles. */
  | { kind: 'index-page' }
  /** The article lies in a frame of another page; `frameUrl` opens it alone. */
  | { kind: 'article-in-frame'; frameUrl: string }
  | { kind: 'no-article' }
  | { kind: 'empty-selection' }
  /** The tab went to another address while it was being read. */
  | { kind: 'navigated-away' }
  /** Still nothing to read after `waited` milliseconds. */
  | { kind: 'timed-out'; waited: number }
  /** The page is beyond what is read at all (nodes or bytes). */
  | { kind: 'too-large' }
  /** The reply of the page's side was not an Article: the page may have meddled with it. */
  | { kind: 'unreadable-reply' };

/** What the writer should know about a clip that worked. */
export type ClipNotice =
  | { kind: 'already-japanese' }
  | { kind: 'still-loading' }
  /** Only the first `kept` characters were taken. */
  | { kind: 'shortened'; kept: number }
  /** Fewer words than an article has: a paywall's teaser or a stub. */
  | { kind: 'few-words'; words: number };

/** What the site's rule came to: whether the article was read from its element, and how many words that holds. */
export interface RuleOutcome {
  used: boolean;
  words: number;
}

/** What a clip came to. Where text is selected both articles come, and the popup's selection-only box picks one. */
export type ClipReply =
  | {
      ok: true;
      /** The whole page's article. */
      article: Article;
      /** The selected part with the page's metadata and `selectionOnly`; null where nothing usable is selected. */
      selection: Article | null;
      notices: ClipNotice[];
      /** Whether text is selected on the page. True with `selection` null: what is selected holds no words. */
      hasSelection: boolean;
      /** Null where no rule was handed over. */
      rule: RuleOutcome | null;
      /** What each stage removed or chose, for those who look into a clip (`?debug` in the desk). */
      trace: TraceLine[];
    }
  | { ok: false; problem: ClipProblem };

type Clipped = Extract<ClipReply, { ok: true }>;

/**
 * What the content script hands to the popup, which parses it with `pageReplySchema`: the clip but for the kind of page,
 * which `completeClip` tells from the signs. The content script takes no options.
 */
export type PageReply = (Clipped & { kindSigns: KindSigns }) | Exclude<ClipReply, Clipped>;

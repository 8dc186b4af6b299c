import Readability from '@mozilla/readability/Readability.js';

/**
 * The names Readability holds against an element, but for those that say how it is laid out and not what it is:
 * `overflow-hidden` rounds corners, `field--label-hidden` is Drupal's for a field without a label, `scroll-mt-8` a margin.
 */
const NEGATIVE =
  /-ad-|(?<!overflow-(?:[xy]-)?|label-)hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|(?<!overflow-(?:[xy]-)?)scroll(?!-[mp])|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

/** What it takes for no part of an article, but for how the heads of a folding box are laid out (`kt-pane-header-alignment-left`). */
const UNLIKELY = new RegExp(
  Readability.prototype.REGEXPS.unlikelyCandidates.source.replace('|header|', '|(?<!pane-)header|'),
  'i',
);

/**
 * Readability without the steps whose results nobody here asks for: metadata, which is read by ourselves, and absolute
 * addresses, which the blocks' own reader makes and checks. The bundle leaves the code of these steps out.
 */
class BodyFinder extends Readability<Node> {
  override REGEXPS = { ...Readability.prototype.REGEXPS, negative: NEGATIVE, unlikelyCandidates: UNLIKELY };

  /** An empty title is like no heading, so a heading that says the title again is left to our own cleaning. */
  _getArticleMetadata(): { title: string } {
    return { title: '' };
  }

  _fixRelativeUris(): void {}
}

/**
 * The element Readability takes for the article, or why it found none. It takes `copy` apart: give it a copy nobody
 * needs afterwards. Classes stay for the cleaning stages.
 */
export function runReadability(copy: Document): Element | 'nothing-found' | 'threw' {
  try {
    const found = new BodyFinder(copy, {
      serializer: (node) => node,
      keepClasses: true,
      disableJSONLD: true,
    }).parse();
    return (found?.content as Element | null | undefined) ?? 'nothing-found';
  } catch {
    // Any throw is about this page's markup (depth, stray nodes), which no caller can mend; what to say is the same.
    return 'threw';
  }
}

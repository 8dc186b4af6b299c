import Readability from '@mozilla/readability/Readability.js';

/**
 * The element Readability takes for the article, or why it found none. It takes `copy` apart: give it a copy nobody
 * needs afterwards. Classes stay for the cleaning stages; metadata we read ourselves.
 */
export function runReadability(copy: Document): Element | 'nothing-found' | 'threw' {
  try {
    const found = new Readability<Node>(copy, {
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

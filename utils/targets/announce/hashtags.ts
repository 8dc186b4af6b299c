/** What may stand in a hashtag; anything else would end it. */
const NOT_IN_HASHTAG = /[^\p{L}\p{M}\p{N}_・]/gu;
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&])[#＃][\p{L}\p{M}\p{N}_・]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_・]*/gu;
/** Tags of a source, and addresses: a colour or a place on a page begins with `#`, too. */
const NOT_WORDS = /<\/?[a-z][^<>]*>|https?:\/\/(?:(?![<>])[!-~])+/gi;

/** The tags as hashtags, each once, `most` of them: without spaces and marks; digits alone are no hashtag anywhere. */
export function hashtagsOf(tags: readonly string[], most: number): string[] {
  const words = tags.map((tag) => tag.normalize('NFKC').replace(NOT_IN_HASHTAG, ''));
  return [...new Set(words.filter((word) => /[\p{L}]/u.test(word)).map((word) => `#${word}`))].slice(0, most);
}

/** Those in the words of a text, which may be the source of a page. */
export const countHashtags = (text: string): number => text.replace(NOT_WORDS, ' ').match(HASHTAG)?.length ?? 0;

/** Words named at either end of a long sentence: enough to be met once in an article, few enough to survive a copy edit between. */
const WORDS_AT_END = 5;

/**
 * The page's address with a text fragment (WICG Scroll to Text Fragment), which opens it scrolled to that sentence. Long
 * sentences are given by their first and last words, as the specification advises; both ends are whole words of `lang`.
 */
export function sentenceAddress(address: string, sentence: string, lang: string | null): string {
  const words = [...segmenterFor(lang).segment(sentence)].filter((part) => part.isWordLike === true);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return address;
  const end = last.index + last.segment.length;
  const opening = words[WORDS_AT_END - 1];
  const closing = words.at(-WORDS_AT_END);
  const parts =
    opening === undefined || closing === undefined || words.length <= 2 * WORDS_AT_END
      ? [sentence.slice(first.index, end)]
      : [sentence.slice(first.index, opening.index + opening.segment.length), sentence.slice(closing.index, end)];
  const separator = address.includes('#') ? ':~:text=' : '#:~:text=';
  return address + separator + parts.map(encodeTextDirective).join(',');
}

/** A hyphen parts the directive's prefix and suffix from its text, which `encodeURIComponent` does not know. */
const encodeTextDirective = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    // A page may name any language at all.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/**
 * Letters of an alphabet make a token in fours, other scripts about one a character: the rule of thumb the providers
 * publish for English; Japanese in today's vocabularies comes to 0.7 to 1.1 a character. An estimate, and said as one.
 */
const LATIN_PER_TOKEN = 4;

/** About how many tokens a language model makes of the text. */
export function estimateTokens(text: string): number {
  const wide =
    text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\u3000-\u303f\uff00-\uffef]/gv)?.length ?? 0;
  return Math.ceil(wide + (text.length - wide) / LATIN_PER_TOKEN);
}

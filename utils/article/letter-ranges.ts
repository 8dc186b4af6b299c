/**
 * Letters, marks and digits of the scripts news is written in, as ranges for a character class, without `u` and `i`.
 * `\p{L}` says the same, but the clip script runs once a page: a browser needs up to 5 ms to prepare one expression with
 * it, and up to 40 ms where `i` stands beside it, which is longer than reading the article takes.
 */
export const WORD_CHARACTERS =
  '0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0559\\u0560-\\u0588\\u0591-\\u05bd\\u05bf\\u05c1-\\u05f2\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963\\u0966-\\u0e3e\\u0e40-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u303c\\u3041-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdfd\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/**
 * The text in lower case, letter by letter in place, so that what is found in it stands at the same index in the text.
 * Long expressions are matched against this and written in lower case, for the reason above.
 */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  // Only `İ` becomes two characters.
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

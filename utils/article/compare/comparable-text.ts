/** Signs that publishing systems swap by themselves: each line is one sign for the comparison. */
const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»＂]/g, '"'],
  [/[‘’‚‛‹›＇`´]/g, "'"],
  [/[‐‑‒–—―−－]+/g, '-'],
  [/--+/g, '-'],
  [/…/g, '...'],
];
/** Full-width forms of ASCII. Not NFKC: it would make `10²` and `102` the same text. */
const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Soft hyphen, zero-width signs, direction marks: they show nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * The text with nothing left but what a reader would call a change: one space for any white space, one sign for every
 * kind of quotation mark or dash, no invisible characters. Two texts alike in this differ in typography alone.
 */
export function comparableText(text: string): string {
  let plain = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
  for (const [signs, sign] of TYPOGRAPHY) plain = plain.replace(signs, sign);
  return plain.replace(/\s+/g, ' ').trim();
}

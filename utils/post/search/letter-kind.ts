/** Letters of scripts that set spaces between words, letters of those that do not, and everything else. */
export type LetterKind = 'spaced' | 'dense' | 'none';

/** By ranges of code units, not by regular expressions: it is asked 3,000 times a draft. */
export function letterKind(code: number): LetterKind {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? 'spaced' : 'none';
  // Latin, Greek, Cyrillic, Hebrew, Arabic, the scripts of India.
  if (code < 0x0e00) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? 'spaced' : 'none';
  // Thai and its neighbours up to Georgian; Hangul: words grow endings, a part of one is looked for.
  if (code < 0x2000) return 'dense';
  if (code < 0x2e80) return 'none';
  // 々 and 〆 are letters among the punctuation of CJK, ・ is none among kana.
  if (code < 0x3040) return code === 0x3005 || code === 0x3006 ? 'dense' : 'none';
  return code === 0x30fb || code >= 0xfe10 ? 'none' : 'dense';
}

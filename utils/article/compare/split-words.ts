import { comparableText } from './comparable-text.ts';

/** A word, a number, a sign, or a character of a script without spaces, with the white space after it. */
export interface Word {
  text: string;
  /** What must be alike for two words to be the same. */
  key: string;
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
/** `1,024.5`, `8:15`, `20/12` are one figure: a corrected one is shown whole. */
const NUMBER = '\\p{Nd}+(?:[.,:\\/٫٬\\u00a0\\u202f]\\p{Nd}+)*';
/** Three dots and two hyphens are one sign, as their typeset forms are. */
const SIGN = '\\.{3}|-{2,}|\\S';
const WORD = new RegExp(
  `\\s*(?:${NUMBER}|[${UNSPACED}][\\p{M}ー]*|[[\\p{L}\\p{M}]--[${UNSPACED}]]+(?:['’][[\\p{L}\\p{M}]--[${UNSPACED}]]+)*|${SIGN})\\s*`,
  'gv',
);
/** Most words of most articles: nothing in them can be typography. */
const PLAIN = /^[0-9A-Za-z]+$/;

/** The words of a text in order; joined they are the text again, but for signs that show nothing. */
export function splitWords(text: string): Word[] {
  return (text.match(WORD) ?? []).map(toWord).filter(({ key }) => key !== '');
}

function toWord(text: string): Word {
  const word = text.trim();
  return { text, key: PLAIN.test(word) ? word : comparableText(word) };
}

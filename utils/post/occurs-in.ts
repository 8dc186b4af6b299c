/** Scripts that set no spaces between words: there a name is found wherever its characters stand. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/v;

/** Whether the term stands in the text as a word or words of its own: `Iran` is not in `Iranian`. Case counts, as in names. */
export function occursIn(term: string, text: string): boolean {
  const words = term.normalize('NFKC').trim();
  if (words === '') return false;
  const among = text.normalize('NFKC');
  if (UNSPACED.test(words)) return among.includes(words);
  for (let at = among.indexOf(words); at !== -1; at = among.indexOf(words, at + 1)) {
    if (!isLetter(among[at - 1]) && !isLetter(among[at + words.length])) return true;
  }
  return false;
}

/** Of a word that goes on: what is written without spaces begins a word of its own (`Corvo市長`). */
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character);

/** Scripts that set no spaces between words: there a name is found wherever its characters stand. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/v;

/** Whether the term stands in the text as a word or words of its own: `Iran` is not in `Iranian`. Case counts, as in names. */
export function occursIn(term: string, text: string): boolean {
  return placesOf(term.normalize('NFKC').trim(), text.normalize('NFKC')).next().done === false;
}

/** Where in the text the words begin, as `occursIn` finds them but letter for letter as they are given. */
export function* placesOf(words: string, text: string): Generator<number> {
  if (words === '') return;
  const isUnspaced = UNSPACED.test(words);
  let at = text.indexOf(words);
  while (at !== -1) {
    const stands = isUnspaced || (!isLetter(text[at - 1]) && !isLetter(text[at + words.length]));
    if (stands) yield at;
    at = text.indexOf(words, stands ? at + words.length : at + 1);
  }
}

/** Of a word that goes on: what is written without spaces begins a word of its own (`Corvo市長`). */
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character);

/**
 * Runs of scripts whose words are not told apart by spaces (Hangul has spaces, but particles grow onto its words);
 * and words of all other scripts.
 */
const RUN =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+/gv;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/v;

/** Words that share their first letters are counted as one: a stemmer for every language at once. */
const STEM_LENGTH = 6;
/** Arabic's article and the particles written onto it. */
const ARABIC_PREFIX = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u;

/** What a sentence is about, as terms to count: stems of words, or pairs of characters where words have no spaces. */
export function sentenceTerms(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return (plain.match(RUN) ?? []).flatMap((run) => (UNSPACED.test(run) ? pairs(run) : stem(run)));
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** One letter alone says nothing; a digit may. */
function stem(word: string): string[] {
  const bare = word.replace(ARABIC_PREFIX, '');
  return bare.length < 2 && !/\p{N}/u.test(bare) ? [] : [bare.slice(0, STEM_LENGTH)];
}

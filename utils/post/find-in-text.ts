export interface FoundRange {
  from: number;
  to: number;
}

/** A letter with what is laid over it: combining marks, and the voicing marks of half-width kana, which are signs of their own (ｶﾞ). */
const LETTERS = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gsu;

/**
 * Where the words stand in the text, in UTF-16 units, one behind the other. Folded, width and case make no difference: ＡＢＣ, abc and
 * ABC, ガ and ｶﾞ are the same. Half of a letter is never found.
 */
export function findInText(text: string, words: string, folded: boolean): FoundRange[] {
  const wanted = folded ? fold(words) : words;
  if (wanted === '') return [];
  const starts: number[] = [];
  const ends = new Map<number, number>();
  let all = '';
  const startOf = new Map<number, number>();
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    startOf.set(all.length, index);
    all += folded ? fold(letter) : letter;
    ends.set(all.length, index + letter.length);
  }
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, at)) {
    const whole = startOf.has(at) && ends.has(at + wanted.length);
    if (whole) starts.push(at);
    at += whole ? wanted.length : 1;
  }
  return starts.flatMap((at) => {
    const from = startOf.get(at);
    const to = ends.get(at + wanted.length);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

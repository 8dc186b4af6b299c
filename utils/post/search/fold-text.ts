/** Texts that may have marks on Latin letters, in one with their letter or behind it. */
const MARKED = /[\u0300-\u036f]|[\u00c0-\u024f\u1e00-\u1eff]/;
/** Marks on other letters make others of them: й is no и, が no か. */
const MARKED_LATIN = /(\p{Script=Latin})[\u0300-\u036f]+/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;
/** From a katakana letter to the hiragana of the same sound. */
const TO_HIRAGANA = 0x60;

/**
 * The text as it is compared: full and half width, upper and lower case, marks on Latin letters and the two kana are one.
 * So「カイガイ」is found while an input method still shows かいがい.
 */
export function foldText(text: string): string {
  const even = text.normalize('NFKC');
  const plain = MARKED.test(even) ? even.normalize('NFD').replace(MARKED_LATIN, '$1').normalize('NFC') : even;
  return plain.toLowerCase().replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}

/** A letter with what stands behind it and is one with it: the voiced marks of half-width kana are no marks to Unicode. */
const LETTER = /.[\p{M}\uff9e\uff9f]*/gsu;

/** The folded text, and for each of its characters where the original one begins: to mark in the text what was found in the folded one. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const [letter] of text.matchAll(LETTER)) {
    const part = foldText(letter);
    for (let index = 0; index < part.length; index += 1) places.push(at);
    folded += part;
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}

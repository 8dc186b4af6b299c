/** Marks that NFKD takes off Latin letters. Those of kana (U+3099, U+309A) are others and are put back. */
const MARKS = /[\u0300-\u036f]/g;
const MARKED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/;
const KATAKANA = /[\u30a1-\u30f6]/g;
/** From a katakana letter to the hiragana of the same sound. */
const TO_HIRAGANA = 0x60;

/**
 * The text as it is compared: full and half width, upper and lower case, marks on Latin letters and the two kana are one.
 * So「カイガイ」is found while an input method still shows かいがい.
 */
export function foldText(text: string): string {
  const even = MARKED_LATIN.test(text)
    ? text.normalize('NFKD').replace(MARKS, '').normalize('NFC')
    : text.normalize('NFKC');
  return even.toLowerCase().replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}

/** The folded text, and for each of its characters where the original one begins: to mark in the text what was found in the folded one. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const part = foldText(letter);
    for (let index = 0; index < part.length; index += 1) places.push(at);
    folded += part;
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}

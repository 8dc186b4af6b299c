const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const JAPANESE_UNIT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
/** One Japanese or Chinese character each, or one run of any other script (a Latin name counts once, however long). */
const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[[\p{L}\p{M}'’]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]+/gv;

/** Units of other scripts that a Japanese sentence may hold as names, if they are no more than the rest. */
const NAMES = 5;
/**
 * With more of them, the share of Japanese that says nothing foreign was left: a translation typed before its 20-word original
 * makes about 0.7 of the two together.
 */
const JAPANESE_SHARE = 0.75;

/**
 * Whether a block's text is Japanese enough to take its 未訳 mark off: written over, not only begun.
 * Kanji alone are Japanese unless the source is Chinese; digits and signs alone are not.
 */
export function isJapanese(text: string, sourceLang: string | null): boolean {
  const plain = text.normalize('NFKC');
  const units = plain.match(UNIT) ?? [];
  const japanese = units.filter((unit) => JAPANESE_UNIT.test(unit)).length;
  const foreign = units.length - japanese;
  if (japanese === 0 || foreign > japanese) return false;
  if (foreign > NAMES && japanese < units.length * JAPANESE_SHARE) return false;
  return hasKana(plain) || !isChinese(sourceLang);
}

/** Every Japanese text of some length has kana; a Chinese one has none. */
export function hasKana(text: string): boolean {
  return KANA.test(text);
}

function isChinese(lang: string | null): boolean {
  return lang === null ? false : /^(zh|yue|cmn)\b/i.test(lang);
}

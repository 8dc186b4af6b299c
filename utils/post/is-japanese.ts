const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** One Japanese or Chinese character each, or one run of any other script (a Latin name counts once, however long). */
const UNIT = /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}'’.-]*[\p{L}\p{M}]/gu;

/** A Japanese sentence may hold many foreign names, a foreign one hardly any kana: half of the units tells them apart. */
const JAPANESE_SHARE = 0.5;

/**
 * Whether text is Japanese enough to take the 未訳 mark off a block that was written over.
 * Kanji alone are Japanese unless the source is Chinese; digits and signs alone are not.
 */
export function isJapanese(text: string, sourceLang: string | null): boolean {
  const plain = text.normalize('NFKC');
  const units = plain.match(UNIT) ?? [];
  const japanese = units.filter((unit) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(unit));
  if (japanese.length === 0 || japanese.length < units.length * JAPANESE_SHARE) return false;
  return KANA.test(plain) || !isChinese(sourceLang);
}

function isChinese(lang: string | null): boolean {
  return lang === null ? false : /^(zh|yue|cmn)\b/i.test(lang);
}

import { hasKana, isJapanese } from '../../post/is-japanese.ts';
import type { WrittenText } from '../../post/writing.ts';

/** Most of its texts are not Japanese, or none of them has kana: then it is Chinese, whatever the article is in. */
export function isReplyForeign(texts: Pick<WrittenText, 'text'>[]): boolean {
  const foreign = texts.filter(({ text }) => isForeign(text, null)).length;
  return foreign * 2 > texts.length || !texts.some(({ text }) => hasKana(text.normalize('NFKC')));
}

/** Has letters, and they are not Japanese. */
export function isForeign(text: string, lang: string | null): boolean {
  return /\p{L}/u.test(text) && !isJapanese(text, lang);
}

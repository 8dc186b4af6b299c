// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;

/** Pasted text without what nobody sees: control characters, soft hyphens, zero-width spaces. Joiners stay, emoji need them. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Katakana by row: the consonant a reader of the original would have written. Vowels and length say little across languages. */
const KANA_ROWS: [string, string][] = [
  ['カキクケコヵヶ', 'k'],
  ['ガギグゲゴ', 'k'],
  ['サスセソ', 's'],
  ['シ', 's'],
  ['ザズゼゾ', 's'],
  ['ジヂ', 'j'],
  ['タテト', 't'],
  ['チ', 'c'],
  ['ツ', 't'],
  ['ダデドヅ', 't'],
  ['ナニヌネノン', 'n'],
  ['フ', 'f'],
  ['バビブベボヴ', 'p'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
];
const KANA_CONSONANT = new Map(
  KANA_ROWS.flatMap(([kana, consonant]) => [...kana].map((character) => [character, consonant])),
);

/** Letters as they sound, longest first; what is not named (vowels, h, w, y) is silent here. */
const LATIN_SOUNDS: [letters: string, sound: string][] = [
  ['sch|sh|ss|sc(?=[eiy])|c(?=[eiy])|th|z|s', 's'],
  ['tch|ch', 'c'],
  ['dge|dg|j|g(?=[eiy])', 'j'],
  ['ck|qu|kh|gh|cc|c|k|q|gg|g', 'k'],
  ['x', 'ks'],
  ['ph|ff|f', 'f'],
  ['bb|b|pp|p|v', 'p'],
  ['tt|t|dd|d', 't'],
  ['ll|l|rr|r', 'r'],
  ['mm|m', 'm'],
  ['nn|n', 'n'],
];
/** All of them at once: an article has hundreds of names. */
const LATIN_SOUND = new RegExp(LATIN_SOUNDS.map(([letters]) => `(${letters})`).join('|'), 'g');

/** The consonants of a katakana word, voiced and unvoiced as one. */
export function katakanaSkeleton(word: string): string {
  return [...word].map((character) => KANA_CONSONANT.get(character) ?? '').join('');
}

/** The consonants of a word in Latin letters as katakana would give them. */
export function latinSkeleton(word: string): string {
  const letters = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  let skeleton = '';
  for (const match of letters.matchAll(LATIN_SOUND)) {
    skeleton += LATIN_SOUNDS[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[1] ?? '';
  }
  return skeleton;
}

/** From this length on one consonant may differ; shorter words would match by chance. */
const FORGIVING_LENGTH = 5;
/** Below this, skeletons say nothing: too many words share them. */
export const MIN_SKELETON = 3;

/** Whether two skeletons may be of one name. r comes and goes (Parker, パーカー): without it they must be equal. */
export function sameSkeleton(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) >= FORGIVING_LENGTH ? 1 : 0;
  if (Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed) return true;
  const bare = a.replaceAll('r', '');
  return bare.length >= MIN_SKELETON && bare === b.replaceAll('r', '');
}

/** Edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

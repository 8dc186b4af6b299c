/**
 * Numbers in brackets of any kind but round ones without a word, which in Japanese hold ages and years: `[3]`, `【3、5】`,
 * `[文3-文5]`, `(出典: 3)`, `[^3^]`, `[3†source]`, `[cite: 3]`, `\[3\]`, `[3](#s3)`.
 */
const SQUARE =
  /\s*\\?(?:[[［【〔〈⟦]|[(（](?=文|出典|source))(?:文|出典|番号|ソース|sources?|cite|[sS#^])?\s*[:：]?\s*((?:[第文]?\d{1,4}文?)(?:\s*[-–—~〜～,、，・と]\s*[第文]?\d{1,4}文?)*)\s*(?:†[^\]】]*|\^)?\\?[\]］】〕〉⟧)）](?:\((?:https?:|#)[^()\s]*\))?/gu;
/** `(3)(5)` or `(3, 5)` around the end of a sentence. */
const ROUND_AT_END = /(?:\s{0,2}[(（]\s?\d{1,4}(?:\s?[-–—~〜～,、，・]\s?\d{1,4})*[)）])+(?=[。．.]?\s*$)/gu;
/** Round brackets are looked for this far from the end. */
const END = 120;

/** A range of sentences wider than this is no source but a mistake. */
const MAX_RANGE = 40;

/** How a reply writes its source numbers: round brackets only count where the reply uses them for nothing else. */
export type IdStyle = 'square' | 'round';

/** The style of a reply's numbers, seen over all its texts. */
export function idStyleOf(texts: string[]): IdStyle {
  if (texts.some((text) => plainDigits(text).search(SQUARE) !== -1)) return 'square';
  const round = texts.filter((text) => plainDigits(text.slice(-END)).search(ROUND_AT_END) !== -1).length;
  return round > 1 && round * 2 >= texts.length ? 'round' : 'square';
}

/** The text without its source numbers, and the numbers, each once, in order. */
export function splitSourceIds(text: string, style: IdStyle): { text: string; ids: number[] } {
  const [start, pattern] = style === 'square' ? [0, SQUARE] : [Math.max(0, text.length - END), ROUND_AT_END];
  const ids = new Set<number>();
  let kept = text.slice(0, start);
  let end = start;
  for (const match of plainDigits(text.slice(start)).matchAll(pattern)) {
    for (const id of readIds(match[1] ?? match[0])) ids.add(id);
    kept += text.slice(end, start + match.index);
    end = start + match.index + match[0].length;
  }
  return { text: (kept + text.slice(end)).replace(/[ \t]+([。、])/gu, '$1').trim(), ids: [...ids] };
}

/** The same text, as long as it was, with full-width digits made plain: only the brackets are read from it. */
function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

function readIds(bracket: string): number[] {
  return [...bracket.matchAll(/(\d{1,4})文?(?:\s*[-–—~〜～]\s*[第文]?(\d{1,4}))?/gu)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (last <= first || last - first > MAX_RANGE) return last === first ? [first] : [first, last];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

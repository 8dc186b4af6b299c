/** Numbers in brackets of any kind but round ones, which in Japanese hold ages and years: `[3]`, `【3、5】`, `[文3-5]`, `[^3]`, `[3†source]`. */
const SQUARE =
  /\s*[[［【〔〈⟦](?:文|出典|番号|ソース|source|sources?|[sS#^])?\s*[:：]?\s*((?:第?\d{1,4}文?)(?:\s*[-–—~〜～,、，・と]\s*\d{1,4})*)\s*(?:†[^\]】]*)?[\]］】〕〉⟧]/gu;
/** `(3)(5)` or `(出典: 3, 5)` around the end of a sentence. */
const ROUND_AT_END =
  /(?:\s*[(（](?:文|出典|番号|source|sources?)?\s*[:：]?\s*(\d{1,4}(?:\s*[-–—~〜～,、，・]\s*\d{1,4})*)\s*[)）])+(?=[。．.]?\s*$)/u;

/** A range of sentences wider than this is no source but a mistake. */
const MAX_RANGE = 40;

/** How a reply writes its source numbers: round brackets only count where the reply uses them for nothing else. */
export type IdStyle = 'square' | 'round';

/** The style of a reply's numbers, seen over all its texts. */
export function idStyleOf(texts: string[]): IdStyle {
  const normal = texts.map((text) => text.normalize('NFKC'));
  if (normal.some((text) => text.search(SQUARE) !== -1)) return 'square';
  const round = normal.filter((text) => ROUND_AT_END.test(text)).length;
  return round > 1 && round * 2 >= normal.length ? 'round' : 'square';
}

/** The text without its source numbers, and the numbers, each once, in order. */
export function splitSourceIds(text: string, style: IdStyle): { text: string; ids: number[] } {
  const ids = new Set<number>();
  const collect = (bracket: string) => {
    for (const id of readIds(bracket)) ids.add(id);
    return '';
  };
  const digits = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const pattern = style === 'square' ? SQUARE : ROUND_AT_END;
  if (digits.search(pattern) === -1) return { text: text.trim(), ids: [] };
  // Full-width digits become plain in the brackets alone: the text keeps its own.
  const kept = replaceBySpan(text, digits, pattern, collect);
  return { text: kept.replace(/\s+([。、])/gu, '$1').trim(), ids: [...ids] };
}

/** `digits` has the length of `text`: what matches there is cut out of `text`. */
function replaceBySpan(text: string, digits: string, pattern: RegExp, take: (match: string) => string): string {
  let kept = '';
  let end = 0;
  for (const match of digits.matchAll(
    new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`),
  )) {
    kept += text.slice(end, match.index) + take(match[0]);
    end = match.index + match[0].length;
  }
  return kept + text.slice(end);
}

function readIds(bracket: string): number[] {
  return [...bracket.matchAll(/(\d{1,4})(?:\s*[-–—~〜～]\s*(\d{1,4}))?/gu)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (last <= first || last - first > MAX_RANGE) return last === first ? [first] : [first, last];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

import type { Inline } from '../article.ts';

/** A mark typed before an item: editors without list styles need it, and recipes draw boxes to tick. */
export const BULLET = /^\s*[•·▪◦●○■□▢☐‣➤►✓✔✅・]\s*(?=\S)/;

/** The line without the characters its mark takes, whatever runs they stand in. */
export function withoutMark([first, ...rest]: Inline[], cut: number): Inline[] {
  if (first === undefined) return [];
  const opening = first.text.slice(cut);
  return opening === '' ? withoutMark(rest, cut - first.text.length) : [{ ...first, text: opening }, ...rest];
}

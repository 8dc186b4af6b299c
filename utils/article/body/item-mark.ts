import type { Inline } from '../article.ts';

/** A mark typed before an item: editors without list styles need it, and recipes draw boxes to tick. */
export const BULLET = /^\s*[•·▪◦●○■□▢☐‣➤►✓✔✅・]\s*(?=\S)/;

/** The line without the characters its mark takes. */
export function withoutMark([first, ...rest]: Inline[], cut: number): Inline[] {
  const opening = first?.text.slice(cut) ?? '';
  return first === undefined || opening === '' ? rest : [{ ...first, text: opening }, ...rest];
}

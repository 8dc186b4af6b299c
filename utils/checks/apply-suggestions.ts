import type { Finding } from './finding.ts';

/** A text with every safe suggestion for it taken; of two that overlap, the first. */
export function applySuggestions(text: string, targetIndex: number, findings: readonly Finding[]): string {
  const safe = findings
    .filter((finding) => finding.targetIndex === targetIndex && finding.suggestion !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let from = 0;
  for (const { start, end, suggestion = '' } of safe) {
    if (start < from) continue;
    result += text.slice(from, start) + suggestion;
    from = end;
  }
  return result + text.slice(from);
}

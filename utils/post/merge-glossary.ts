import type { GlossaryEntry } from './glossary.ts';

/** What a file changes: names it spells anew are changed, those it does not have stay. */
export interface GlossaryMerge {
  put: GlossaryEntry[];
  /** The changed ones, as they were. */
  before: GlossaryEntry[];
  /** Ids of the new ones. */
  added: string[];
}

export function mergeGlossary(
  entries: readonly GlossaryEntry[],
  lines: readonly Omit<GlossaryEntry, 'id'>[],
  newId: () => string,
): GlossaryMerge {
  const bySource = new Map(entries.map((entry) => [entry.source.trim(), entry]));
  const merge: GlossaryMerge = { put: [], before: [], added: [] };
  for (const line of lines) {
    const known = bySource.get(line.source);
    const entry = { ...known, ...line, id: known?.id ?? newId() };
    if (known === undefined) merge.added.push(entry.id);
    else if (isSame(known, entry)) continue;
    else merge.before.push(known);
    merge.put.push(entry);
  }
  return merge;
}

const isSame = (one: GlossaryEntry, other: GlossaryEntry): boolean =>
  one.japanese === other.japanese &&
  (one.kind ?? 'other') === (other.kind ?? 'other') &&
  (one.note ?? '') === (other.note ?? '') &&
  (one.latinFirst ?? false) === (other.latinFirst ?? false);

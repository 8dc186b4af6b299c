import { termPlaces } from '../../post/search/term-places.ts';
import type { YakuhoDatabase } from '../database.ts';
import { PART_PLACES, rowOf } from './stored-index.ts';

/** Terms asked of the index: eight leave so few drafts that each more would cost more than it saves. */
const MOST_TERMS = 8;

/** Says of a draft whether it may have all the terms; "no" is certain. */
export type MayHave = (draftId: string) => boolean;

export async function findCandidates(database: YakuhoDatabase, terms: number[]): Promise<MayHave> {
  if (terms.length === 0) return () => true;
  const places = [...new Set(spread(terms).flatMap(termPlaces))];
  const parts = [...new Set(places.map(partOf))];
  const tables = [database.searchBlocks, database.searchBits, database.searchStale];
  return database.transaction('r', tables, async () => {
    const blocks = await database.searchBlocks.toArray();
    const stale = new Set(await database.searchStale.toCollection().primaryKeys());
    const wanted = blocks.flatMap(({ block }) => parts.map((part): [number, number] => [block, part]));
    const found = await database.searchBits.bulkGet(wanted);
    const without = new Set<string>();
    blocks.forEach(({ ids }, index) => {
      const ofBlock = new Map(parts.map((part, at) => [part, found[index * parts.length + at]?.bits]));
      const rows = places.map((place) => {
        const bits = ofBlock.get(partOf(place));
        return bits && rowOf(bits, place);
      });
      ids.forEach((id, column) => {
        const has = rows.every((row) => row !== undefined && ((row[column >> 3] ?? 0) & (1 << (column & 7))) !== 0);
        if (!has && !stale.has(id)) without.add(id);
      });
    });
    // What is not in the index yet may have everything.
    return (id) => !without.has(id);
  });
}

const partOf = (place: number) => Math.floor(place / PART_PLACES);

/** Terms from all over the query: those beside each other say much the same. */
function spread(terms: number[]): number[] {
  if (terms.length <= MOST_TERMS) return terms;
  return Array.from({ length: MOST_TERMS }, (_, at) => terms[Math.floor((at * terms.length) / MOST_TERMS)] ?? 0);
}

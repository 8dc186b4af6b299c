import { draftTexts } from '../../post/search/draft-texts.ts';
import { foldText } from '../../post/search/fold-text.ts';
import { placesOf } from '../../post/search/term-places.ts';
import type { YakuhoDatabase } from '../database.ts';
import { completeSources, sourcesOf } from '../sources.ts';
import {
  BLOCK_DRAFTS,
  clearColumn,
  emptyPart,
  PART_PLACES,
  PARTS,
  type SearchBlock,
  setColumn,
} from './stored-index.ts';

/**
 * Fewer drafts than this are not worth rewriting a block (4 MB) for: they are found by their own texts, which costs a
 * search a few milliseconds.
 */
const WORTH = 32;
/** Drafts a step: their texts lie in memory at once. */
const STEP = 256;
/** Drafts read in a row before the page may do something else: about 20 ms. */
const SLICE = 8;

/**
 * One step of bringing the search index up to date; false where there is nothing left worth doing. It may be killed at any
 * moment: a step is one transaction, and what is to be done is read from what is stored. `rest` lets the page breathe.
 */
export async function indexDrafts(database: YakuhoDatabase, rest: () => Promise<void>): Promise<boolean> {
  const step = await nextStep(database);
  if (step === null) {
    await completeSources(database, rest);
    return false;
  }
  await writeStep(database, step, await readPlaces(database, [...step.columns.keys()], rest));
  return true;
}

interface Step {
  block: SearchBlock;
  /** The columns to write, by draft. */
  columns: Map<string, number>;
  /** How often the drafts had been changed when they were read. */
  changes: Map<string, number>;
}

/** The drafts of one block that are new or changed; columns of drafts that are gone are given to new ones. */
async function nextStep(database: YakuhoDatabase): Promise<Step | null> {
  const [blocks, stale, ids] = await database.transaction(
    'r',
    [database.searchBlocks, database.searchStale, database.drafts],
    () =>
      Promise.all([
        database.searchBlocks.toArray(),
        database.searchStale.toArray(),
        database.drafts.toCollection().primaryKeys(),
      ]),
  );
  const there = new Set(ids);
  const known = new Set(blocks.flatMap((block) => block.ids));
  const added = ids.filter((id) => !known.has(id));
  const changes = new Map(stale.map(({ draftId, changes: count }) => [draftId, count]));
  const changed = ids.filter((id) => known.has(id) && changes.has(id));
  if (added.length + changed.length < WORTH) return null;
  const isFree = (id: string | undefined) => id === undefined || id === '' || !there.has(id);
  const hasRoom = ({ ids: columns }: SearchBlock) => columns.length < BLOCK_DRAFTS || columns.some(isFree);
  const isChanged = (id: string) => there.has(id) && changes.has(id);
  const block =
    blocks.find((one) => one.ids.some(isChanged) || (added.length > 0 && hasRoom(one))) ??
    ({ block: blocks.length, version: 0, ids: [] } satisfies SearchBlock);
  const columns = new Map<string, number>();
  const next = [...block.ids];
  for (let column = 0; column < BLOCK_DRAFTS && columns.size < STEP; column += 1) {
    const id = next[column];
    if (id !== undefined && isChanged(id)) columns.set(id, column);
    if (!isFree(id)) continue;
    const one = added.shift();
    if (one === undefined) continue;
    next[column] = one;
    columns.set(one, column);
  }
  return { block: { ...block, ids: Array.from(next, (id) => id ?? '') }, columns, changes };
}

/** Where the drafts' terms are to be marked. */
async function readPlaces(
  database: YakuhoDatabase,
  ids: string[],
  rest: () => Promise<void>,
): Promise<Map<string, Uint16Array>> {
  const places = new Map<string, Uint16Array>();
  const drafts = (await database.drafts.bulkGet(ids)).filter((draft) => draft !== undefined);
  const sources = await sourcesOf(
    database,
    drafts.map(({ articleId }) => articleId),
    rest,
  );
  for (let at = 0; at < drafts.length; at += SLICE) {
    const slice = drafts.slice(at, at + SLICE);
    const posts = await database.posts.bulkGet(slice.map(({ id }) => id));
    slice.forEach((draft, index) => {
      const stored = posts[index];
      if (stored === undefined) return;
      const texts = draftTexts(draft, stored.post, sources.get(draft.articleId));
      places.set(draft.id, placesOf(foldText(texts.join('\n'))));
    });
    await rest();
  }
  return places;
}

async function writeStep(database: YakuhoDatabase, step: Step, places: Map<string, Uint16Array>): Promise<void> {
  const { block, columns, changes } = step;
  const tables = [database.searchBlocks, database.searchBits, database.searchStale];
  await database.transaction('rw', tables, async () => {
    const stored = await database.searchBlocks.get(block.block);
    // Another window did some of it meanwhile: the next step sees what is left.
    if ((stored?.version ?? 0) !== block.version) return;
    const keys = Array.from({ length: PARTS }, (_, part): [number, number] => [block.block, part]);
    const before = await database.searchBits.bulkGet(keys);
    const parts = before.map((found, part) => ({ block: block.block, part, bits: found?.bits ?? emptyPart() }));
    for (const [id, column] of columns) {
      for (const { bits } of parts) clearColumn(bits, column);
      for (const place of places.get(id) ?? []) {
        const part = parts[Math.floor(place / PART_PLACES)];
        if (part) setColumn(part.bits, place, column);
      }
    }
    await database.searchBits.bulkPut(parts);
    await database.searchBlocks.put({ ...block, version: block.version + 1 });
    const marks = await database.searchStale.bulkGet([...columns.keys()]);
    // One that was changed again while it was being read stays marked.
    const settled = marks.filter((mark) => mark !== undefined && mark.changes === changes.get(mark.draftId));
    await database.searchStale.bulkDelete(settled.flatMap((mark) => (mark === undefined ? [] : [mark.draftId])));
  });
}

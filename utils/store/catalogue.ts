import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { DraftSummary } from '../post/draft.ts';
import type { YakuhoDatabase } from './database.ts';
import { listDrafts } from './drafts.ts';

/** The summaries of all drafts that are not in the trash, as one page knows them. */
export interface Shelf {
  /** Last changed first. */
  drafts: DraftSummary[];
  /** False while only the first of them are known. */
  complete: boolean;
}

export interface Catalogue {
  /** Null until the first drafts are known. */
  current: () => Shelf | null;
  /** Reads the first drafts before anybody watches: a page that is going to show them need not wait for its view. */
  begin: () => void;
  /** Calls `onChange` when there is something new to see, now or later; `onError` when the store cannot be read. */
  watch: (onChange: () => void, onError: (error: unknown) => void, signal: AbortSignal) => void;
}

/** More rows than any panel shows at once. */
const FIRST = 40;
/** Rows read at once after that: the page answers in between. */
const STEP = 1_000;

/**
 * Keeps the summaries in memory, some hundred bytes each: every filter and order is then a matter of milliseconds. The
 * first are read by the index and the others once `shown` says that the page shows them; afterwards only what any of our pages
 * changes is read again, row by row.
 */
export function openCatalogue(database: YakuhoDatabase, shown: () => Promise<void>): Catalogue {
  const rows = new Map<string, DraftSummary>();
  const listeners = new Set<{ onChange: () => void; onError: (error: unknown) => void }>();
  let shelf: Shelf | null = null;
  let started: Promise<void> | null = null;
  let changed = new Set<string>();
  let lost = false;
  let reading = false;

  const tell = (next: Shelf) => {
    shelf = next;
    for (const { onChange } of listeners) onChange();
  };
  const put = (draft: DraftSummary) => {
    if (draft.deletedAt === null) rows.set(draft.id, draft);
    else rows.delete(draft.id);
  };
  const tellAll = () => tell({ drafts: [...rows.values()].sort((a, b) => b.updatedAt - a.updatedAt), complete: true });

  const readAll = async () => {
    rows.clear();
    for (let after: string | null = null; ; ) {
      const from: DraftSummary[] = await (after === null
        ? database.drafts.toCollection()
        : database.drafts.where('id').above(after)
      )
        .limit(STEP)
        .toArray();
      for (const draft of from) put(draft);
      if (from.length < STEP) break;
      after = from.at(-1)?.id ?? null;
    }
  };
  const readChanged = async () => {
    const ids = [...changed];
    changed = new Set();
    const found = await database.drafts.bulkGet(ids);
    found.forEach((draft, index) => {
      if (draft === undefined) rows.delete(ids[index] ?? '');
      else put(draft);
    });
  };
  const catchUp = async () => {
    while (lost || changed.size > 0) {
      const all = lost;
      lost = false;
      if (all) await readAll();
      else await readChanged();
    }
    tellAll();
  };
  const read = () => {
    if (reading) return;
    reading = true;
    catchUp()
      .catch((error: unknown) => {
        for (const { onError } of listeners) onError(error);
      })
      .finally(() => {
        reading = false;
        if (lost || changed.size > 0) read();
      });
  };
  const start = async () => {
    Dexie.on.storagemutated.subscribe((parts: ObservabilitySet) => {
      const ids = changedDrafts(database.name, parts);
      if (ids === 'unknown') lost = true;
      else for (const id of ids) changed.add(id);
      if (shelf !== null && (lost || changed.size > 0)) read();
    });
    const first = await listDrafts(database, FIRST);
    for (const draft of first) put(draft);
    tell({ drafts: first, complete: first.length < FIRST });
    if (first.length === FIRST) {
      lost = true;
      await shown();
    }
    if (lost || changed.size > 0) read();
  };
  const begin = () => {
    started ??= start();
    return started;
  };

  return {
    current: () => shelf,
    // Whoever watches hears of a failure.
    begin: () => void begin().catch(() => undefined),
    watch: (onChange, onError, signal) => {
      const listener = { onChange, onError };
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
      begin().catch(onError);
    },
  };
}

/** Ids of the drafts that were written or deleted; `unknown` where Dexie tells no single keys (many at once, or all). */
function changedDrafts(name: string, parts: ObservabilitySet): string[] | 'unknown' {
  const tree = parts[`idb://${name}/drafts/`];
  if ('all' in parts) return 'unknown';
  if (tree === undefined) return [];
  const ids: string[] = [];
  for (const { from, to } of RangeSet(tree)) {
    if (from !== to || typeof from !== 'string') return 'unknown';
    ids.push(from);
  }
  return ids;
}

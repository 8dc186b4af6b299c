import * as v from 'valibot';
import { fail, ok, type Result } from '../../result.ts';
import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP } from './backed-up-tables.ts';
import {
  BACKUP_VERSION,
  type BackupProblem,
  closingLine,
  formatLine,
  headerLine,
  rowLine,
  SETTINGS,
  settingRow,
} from './backup-format.ts';
import { readLines } from './read-lines.ts';
import type { IncomingRow, Row } from './restore-rows.ts';
import { eachKept, ROWS_A_PART } from './rows-in-parts.ts';
import { sameData } from './same-data.ts';

/** A backup that was read to its end and lies ready in `incoming`. */
export interface StagedBackup {
  createdAt: number;
  /** Rows that are not as they should be, or drafts without their text: they are left out. */
  unreadable: number;
}

interface StageOptions {
  /** Bytes of the file read so far. */
  onBytes?: (read: number) => void;
  signal?: AbortSignal;
}

/** Reads and checks a whole backup before anything is changed; leaves nothing behind where it cannot be read. */
export async function stageBackup(
  database: YakuhoDatabase,
  file: Blob,
  { onBytes, signal }: StageOptions = {},
): Promise<Result<StagedBackup, BackupProblem>> {
  await database.incoming.clear();
  let staged: Result<StagedBackup, BackupProblem> | null = null;
  try {
    staged = await stage(database, readLines(file, { onBytes, signal }));
    return staged;
  } finally {
    if (!staged?.ok) await database.incoming.clear();
  }
}

export const dropStaged = (database: YakuhoDatabase): Promise<void> => database.incoming.clear();

async function stage(
  database: YakuhoDatabase,
  lines: AsyncGenerator<Result<string, BackupProblem>>,
): Promise<Result<StagedBackup, BackupProblem>> {
  let header: v.InferOutput<typeof headerLine> | null = null;
  let isClosed = false;
  let unreadable = 0;
  const read: Record<string, number> = {};
  let waiting: Omit<IncomingRow, 'n'>[] = [];
  const flush = async () => {
    await database.incoming.bulkAdd(waiting);
    waiting = [];
  };
  for await (const line of lines) {
    if (!line.ok) return line;
    const data = parseLine(line.value);
    if (header === null) {
      const opening = readHeader(data);
      if (!opening.ok) return opening;
      header = opening.value;
      continue;
    }
    if (isClosed) return fail({ kind: 'cut' });
    const closing = v.safeParse(closingLine, data);
    if (closing.success) {
      if (!sameCounts(closing.output.counts, read) || !sameCounts(header.counts, read)) return fail({ kind: 'cut' });
      isClosed = true;
      continue;
    }
    const { success, output } = v.safeParse(rowLine, data);
    if (!success) return fail({ kind: 'cut' });
    read[output.table] = (read[output.table] ?? 0) + 1;
    const row = readRow(output.table, output.row);
    if (row === null) unreadable += 1;
    else waiting.push({ table: output.table, row });
    if (waiting.length === ROWS_A_PART) await flush();
  }
  await flush();
  if (header === null) return fail({ kind: 'foreign' });
  if (!isClosed) return fail({ kind: 'cut' });
  unreadable += await dropHalfDrafts(database);
  if ((await database.incoming.count()) === 0) return fail({ kind: 'empty' });
  return ok({ createdAt: header.createdAt, unreadable });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function readHeader(data: unknown): Result<v.InferOutput<typeof headerLine>, BackupProblem> {
  const format = v.safeParse(formatLine, data);
  if (!format.success) return fail({ kind: 'foreign' });
  if (format.output.version > BACKUP_VERSION) return fail({ kind: 'newer' });
  const header = v.safeParse(headerLine, data);
  return header.success ? ok(header.output) : fail({ kind: 'cut' });
}

function readRow(table: string, row: unknown): Row | null {
  const schema =
    table === SETTINGS ? settingRow : Object.hasOwn(BACKED_UP, table) ? BACKED_UP[table]?.schema : undefined;
  const parsed = schema && v.safeParse(schema, row);
  return parsed?.success ? parsed.output : null;
}

/** Tables without a row need not be named. */
function sameCounts(said: Record<string, number>, read: Record<string, number>): boolean {
  const some = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  return sameData(some(said), some(read));
}

/** A draft whose post or article could not be read would open as nothing. */
async function dropHalfDrafts(database: YakuhoDatabase): Promise<number> {
  const posts = new Set<unknown>();
  const articles = new Set<unknown>();
  const half: number[] = [];
  await eachKept(database, 'incoming', 'posts', (rows) => {
    for (const { row } of rows) posts.add(row.draftId);
  });
  await eachKept(database, 'incoming', 'articles', (rows) => {
    for (const { row } of rows) articles.add(row.id);
  });
  await eachKept(database, 'incoming', 'drafts', (rows) => {
    for (const { n, row } of rows) if (!posts.has(row.id) || !articles.has(row.articleId)) half.push(n);
  });
  await database.incoming.bulkDelete(half);
  return half.length;
}

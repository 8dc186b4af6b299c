import type { YakuhoDatabase } from '../database.ts';
import { BACKED_UP } from './backed-up-tables.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, SETTINGS } from './backup-format.ts';
import type { OuterSettings } from './outer-settings.ts';
import { eachPart } from './rows-in-parts.ts';
import { withoutSecrets } from './without-secrets.ts';

interface WriteOptions {
  settings: OuterSettings;
  now: number;
  app: string;
  /** 0 to 1. */
  onProgress?: (done: number) => void;
}

/** All the writer's data as it stands at one moment, as a file. */
export async function writeBackup(
  database: YakuhoDatabase,
  { settings, now, app, onProgress }: WriteOptions,
): Promise<Blob> {
  const outer = await settings.read();
  // A part is a Blob as soon as it is made: the browser keeps those outside the page's memory.
  const parts: Blob[] = [];
  const add = (lines: unknown[]) => {
    if (lines.length > 0) parts.push(new Blob([`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`]));
  };
  const names = Object.keys(BACKED_UP);
  await database.transaction('r', names, async () => {
    const counts: Record<string, number> = { [SETTINGS]: outer.size };
    for (const name of names) counts[name] = await database.table(name).count();
    add([{ format: BACKUP_FORMAT, version: BACKUP_VERSION, app, createdAt: now, counts }]);
    add([...outer].map(([key, value]) => ({ table: SETTINGS, row: { key, value } })));
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    let done = outer.size;
    for (const table of names) {
      await eachPart(database.table(table), (rows) => {
        add(rows.map((row) => ({ table, row: withoutSecrets(table, row) })));
        done += rows.length;
        onProgress?.(done / all);
      });
    }
    add([{ end: true, counts }]);
  });
  const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed, { headers: { 'content-type': 'application/gzip' } }).blob();
}

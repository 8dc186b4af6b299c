import type Dexie from 'dexie';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';
import { v4 } from './v4.ts';

/** Contiguous from 1; Dexie runs those above the stored version in one transaction, and leaves the data as it was if one throws. */
export const MIGRATIONS: ReadonlyArray<(database: Dexie) => void> = [v1, v2, v3, v4];

export function migrate(database: Dexie): void {
  for (const migration of MIGRATIONS) migration(database);
}

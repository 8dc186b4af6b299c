/** A row as it lies in a backup: plain data, read by the schema of its table. */
export type Row = Record<string, unknown>;

/** A row read from a backup, not restored yet. */
export interface IncomingRow {
  n: number;
  table: string;
  row: Row;
}

/** What restoring did to one row, so that it can be taken back. */
export interface UndoRow {
  n: number;
  table: string;
  /** Primary key. */
  key: string;
  /** Null: it was not there. */
  before: Row | null;
  /**
   * The whole row as restoring left it: what stands otherwise was changed since. Null: it was taken away. Articles are `{}`:
   * nobody writes in one, and it is held by the drafts that rest on it.
   */
  after: Row | null;
}

/** What is noted of a row as restoring left it. */
export const afterOf = (table: string, row: Row): Row => (table === 'articles' ? {} : row);

/** Counts up when what `undoing` holds is read otherwise: what was written before says too little to go by, and is let go. */
export const UNDO_SHAPE = 2;

/** A restoring that can be undone. */
export interface Restoring {
  /** Milliseconds since 1970. */
  at: number;
  /** The first row of `undoing` that is of it: the others follow, up to the first of the next restoring. */
  from: number;
}

/**
 * `backed-up`: a file was handed to the browser; `reminded`: the writer wants no reminder for now; `restored`: the last
 * restoring.
 */
export interface BackupMark {
  key: 'backed-up' | 'reminded' | 'restored';
  /** Milliseconds since 1970. */
  at: number;
  /** Of what `undoing` holds, with `restored`; the first shape had none. */
  shape?: number;
  /** With `restored`, see `Restoring`; what an older version noted has none: all of `undoing` is of it. */
  from?: number;
  /** With `restored`: the restorings before it, latest first. */
  earlier?: Restoring[];
}

/** What restoring did, in rows a writer knows of. */
export interface RestoreCounts {
  added: number;
  changed: number;
  removed: number;
}

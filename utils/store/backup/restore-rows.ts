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
  /** Null: it was taken away. Parts of a draft are `{}`: they stand and fall with their draft. */
  after: Row | null;
}

/** `backed-up`: a file was handed to the browser; `reminded`: the writer wants no reminder for now. */
export interface BackupMark {
  key: 'backed-up' | 'reminded' | 'restored';
  /** Milliseconds since 1970. */
  at: number;
}

/** What restoring did, in rows a writer knows of. */
export interface RestoreCounts {
  added: number;
  changed: number;
  removed: number;
}

/** Why the stored drafts could not be read or written, as the writer needs to know it. */
export type StoreProblem = 'quota' | 'newer' | 'closed' | 'storage' | 'unknown';

const BY_NAME: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: 'quota',
  /** The stored data is of a later version of the extension. */
  VersionError: 'newer',
  /** Another page upgraded or deleted the database under this one. */
  DatabaseClosedError: 'closed',
  InvalidStateError: 'storage',
  OpenFailedError: 'storage',
  MissingAPIError: 'storage',
  UnknownError: 'storage',
};

/** Dexie wraps the browser's error in `inner`; the innermost known name decides. */
export function storeProblem(error: unknown): StoreProblem {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const inner = 'inner' in error ? storeProblem(error.inner) : 'unknown';
  if (inner !== 'unknown') return inner;
  return ('name' in error && typeof error.name === 'string' && BY_NAME[error.name]) || 'unknown';
}

/** From this share of what the browser allows the writer is told: there is still room for a backup and some posts. */
const NEARLY_FULL = 0.9;

export interface StorageUse {
  /** Bytes. */
  used: number;
  quota: number;
  /** The browser does not take the data away when it needs space. */
  persisted: boolean;
  nearlyFull: boolean;
}

/** What our data take up; null where the browser does not say. */
export async function readStorageUse(): Promise<StorageUse | null> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || quota === undefined || quota === 0) return null;
  return {
    used: usage,
    quota,
    persisted: await navigator.storage.persisted(),
    nearlyFull: usage / quota >= NEARLY_FULL,
  };
}

/** Asks the browser to keep the data; Firefox asks the writer. */
export const askToPersist = (): Promise<boolean> => navigator.storage.persist();

import type { EngineId } from '../../post/engine-id.ts';

/** Where the engines' keys are: readable by the extension's own pages alone; never synced, exported, logged or sent to a page. */
export interface StoredKeys {
  load(id: EngineId): Promise<string | null>;
  save(id: EngineId, key: string): Promise<void>;
  remove(id: EngineId): Promise<void>;
}

import type { Engine } from '../engines/engine.ts';
import { loadEngine } from '../engines/registry.ts';
import type { EngineId } from '../post/engine-id.ts';
import type { YakuhoDatabase } from '../store/database.ts';
import { loadEngineSettings } from '../store/engine-settings.ts';
import { extensionOrigin } from './host-permission.ts';
import { keyStore } from './keys/key-store.ts';
import { hasHostPermission } from './origin-permission.ts';

/** The engine as the writer set it up, its key read at this moment; null for コピペAI. */
export async function openEngine(database: YakuhoDatabase, id: EngineId): Promise<Engine | null> {
  return loadEngine(id, {
    settings: await loadEngineSettings(database, id),
    key: await keyStore.load(id),
    fetch: (input, init) => fetch(input, init),
    isAllowed: hasHostPermission,
    ownOrigin: extensionOrigin(),
  });
}

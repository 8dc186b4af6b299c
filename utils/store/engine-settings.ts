import type { EngineId } from '../post/engine-id.ts';
import { type EngineSettings, emptyEngineSettings } from '../post/engine-settings.ts';
import type { YakuhoDatabase } from './database.ts';

export async function loadEngineSettings(database: YakuhoDatabase, id: EngineId): Promise<EngineSettings> {
  return (await database.engines.get(id)) ?? emptyEngineSettings(id);
}

export async function saveEngineSettings(database: YakuhoDatabase, settings: EngineSettings): Promise<void> {
  await database.engines.put(settings);
}

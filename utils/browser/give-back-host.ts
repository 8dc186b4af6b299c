import { setupOf } from '../engines/ways/provider-setup.ts';
import { baseUrlOf, PROVIDER_IDS, type ProviderId } from '../engines/ways/providers.ts';
import type { YakuhoDatabase } from '../store/database.ts';
import { loadEngineSettings } from '../store/engine-settings.ts';
import { keyStore } from './keys/key-store.ts';
import { dropHostPermission } from './origin-permission.ts';

/** What was allowed for an engine's sake is given back, but for an origin that another engine is set up at. */
export async function giveBackHost(database: YakuhoDatabase, id: ProviderId, address: string): Promise<void> {
  const others = PROVIDER_IDS.filter((other) => other !== id);
  const used = await Promise.all(others.map((other) => addressInUse(database, other)));
  await dropHostPermission(
    address,
    used.filter((one) => one !== null),
  );
}

/** Where an engine is that has its key, or needs none and is set up whole. */
async function addressInUse(database: YakuhoDatabase, id: ProviderId): Promise<string | null> {
  const settings = await loadEngineSettings(database, id);
  const key = await keyStore.load(id);
  const isInUse = key !== null || setupOf(id, { settings, key }).ok;
  return isInUse ? baseUrlOf(id, settings.baseUrl, key) : null;
}

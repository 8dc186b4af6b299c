import type { OwnTarget } from '../targets/own/own-target.ts';
import type { OwnTargetId } from '../targets/target.ts';
import type { YakuhoDatabase } from './database.ts';

/** The writer's own destinations, in the order they were made. */
export async function listOwnTargets(database: YakuhoDatabase): Promise<OwnTarget[]> {
  return database.ownTargets.toArray();
}

export async function putOwnTarget(database: YakuhoDatabase, target: OwnTarget): Promise<void> {
  await database.ownTargets.put(target);
}

export async function removeOwnTarget(database: YakuhoDatabase, id: OwnTargetId): Promise<void> {
  await database.ownTargets.delete(id);
}

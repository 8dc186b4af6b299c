import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { OwnTarget } from '../targets/own/own-target.ts';
import type { OwnTargetId } from '../targets/target.ts';

const removedSchema = v.array(
  v.object({
    id: v.string(),
    /** Null where it went without its name being kept: with a backup, or before this was kept. */
    name: v.nullable(v.string()),
    /** The places that have said so. */
    told: v.array(v.string()),
  }),
);
type Removed = v.InferOutput<typeof removedSchema>;

const removedItem = storage.defineItem<unknown>('local:removedTargets', { version: 1 });

/** Of more than this nobody remembers what they were; it bounds what is kept. */
const MOST = 50;

/** Keeps what a destination was called that is about to go: where it was chosen it is still spoken of. */
export async function noteRemovedTarget({ id, name }: Pick<OwnTarget, 'id' | 'name'>): Promise<void> {
  await save([{ id, name, told: [] }, ...(await others(id))]);
}

/** It is there again. */
export async function forgetRemovedTarget(id: OwnTargetId): Promise<void> {
  await save(await others(id));
}

/** What a destination that is gone was called; null where nobody knows. */
export const removedTargetName = async (id: string): Promise<string | null> =>
  (await load()).find((one) => one.id === id)?.name ?? null;

/**
 * What is to be said of a destination that is gone, in places (a template, a draft, where the last choice is used) of which any has not
 * said it yet; null where all have. From now on all of them have.
 */
export async function tellRemovedTarget(
  id: OwnTargetId,
  places: readonly string[],
): Promise<{ name: string | null } | null> {
  const { name = null, told = [] } = (await load()).find((one) => one.id === id) ?? {};
  if (places.every((place) => told.includes(place))) return null;
  await save([{ id, name, told: [...new Set([...told, ...places])] }, ...(await others(id))]);
  return { name };
}

const others = async (id: string): Promise<Removed> => (await load()).filter((one) => one.id !== id);

const save = (removed: Removed): Promise<void> => removedItem.setValue(removed.slice(0, MOST));

/** Damaged, it is as if nothing had been removed. */
async function load(): Promise<Removed> {
  const parsed = v.safeParse(removedSchema, await removedItem.getValue());
  return parsed.success ? parsed.output : [];
}

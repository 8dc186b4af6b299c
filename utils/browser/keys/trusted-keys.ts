import * as v from 'valibot';
import type { StoredKeys } from './stored-keys.ts';

/** `storage.local` where the browser can keep content scripts out of it. */
interface TrustableArea {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export const canTrustLocal = (area: object): area is TrustableArea => 'setAccessLevel' in area;

/** Keeps content scripts out from now on. A browser that was killed soon after may have forgotten it. */
export const lock = (area: TrustableArea): Promise<void> => area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

/** The level is set before every access: nothing is ever written to an area that pages' scripts could read. */
export function trustedKeys(area: TrustableArea): StoredKeys {
  return {
    load: async (id) => {
      await lock(area);
      const name = nameOf(id);
      const parsed = v.safeParse(v.pipe(v.string(), v.minLength(1)), (await area.get(name))[name]);
      return parsed.success ? parsed.output : null;
    },
    save: async (id, key) => {
      await lock(area);
      await area.set({ [nameOf(id)]: key });
    },
    remove: (id) => area.remove(nameOf(id)),
  };
}

const nameOf = (id: string): string => `engineKey:${id}`;

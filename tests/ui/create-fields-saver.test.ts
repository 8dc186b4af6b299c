import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFieldsSaver, type SaveState } from '../../components/ui/create-fields-saver.ts';
import { DEFAULT_PROFILE } from '../../utils/post/default-profile.ts';
import type { Profile } from '../../utils/post/profile.ts';

let stored: Profile;
let writes: Partial<Profile>[];
let states: SaveState[];
let unsaved: Partial<Profile>;
let full: boolean;
/** What reading the stored profile gives, and when. */
let reading: Promise<Profile>;
let shown: Profile[];

const saver = () =>
  createFieldsSaver({
    save: async (changes) => {
      if (full) throw new DOMException('no space', 'QuotaExceededError');
      writes.push(changes);
      stored = { ...stored, ...changes };
      return stored;
    },
    load: () => reading,
    onStored: (profile) => shown.push(profile),
    onState: (pending, state) => {
      unsaved = pending;
      states.push(state);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  stored = DEFAULT_PROFILE;
  writes = [];
  states = [];
  unsaved = {};
  full = false;
  reading = Promise.resolve(DEFAULT_PROFILE);
  shown = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('storing the profile as it is typed', () => {
  it('stores a burst of keys in one write, within half a second of the first', async () => {
    const { change } = saver();
    for (const category of ['海', '海と', '海と港']) {
      change({ category });
      await vi.advanceTimersByTimeAsync(80);
    }
    await vi.advanceTimersByTimeAsync(260);
    expect(writes).toEqual([{ category: '海と港' }]);
    expect(states.at(-1)).toBe('saved');
  });

  it('stores somebody who never pauses', async () => {
    const { change } = saver();
    for (let key = 0; key < 20; key += 1) {
      change({ name: 'あ'.repeat(key + 1) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(writes.length).toBeGreaterThan(3);
  });

  it('writes the fields that were changed and no others', async () => {
    const { change, flush } = saver();
    change({ name: '港の記録' });
    change({ homepage: 'https://minato.example' });
    await flush();
    expect(writes).toEqual([{ name: '港の記録', homepage: 'https://minato.example' }]);
  });

  it('keeps what could not be stored, says so, and stores it by itself later', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { change, flush } = saver();
    full = true;
    change({ name: '港の記録' });
    await flush();
    expect(states.at(-1)).toBe('failed');
    expect(unsaved).toEqual({ name: '港の記録' });
    full = false;
    change({ category: '海' });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(stored).toMatchObject({ name: '港の記録', category: '海' });
    expect(states.at(-1)).toBe('saved');
    expect(unsaved).toEqual({});
  });

  it('takes over what another page stored', async () => {
    const elsewhere = { ...DEFAULT_PROFILE, category: '山' };
    reading = Promise.resolve(elsewhere);
    await saver().refresh();
    expect(shown).toEqual([elsewhere]);
  });

  it('never takes back what was typed while the stored profile was being read', async () => {
    const { change, refresh } = saver();
    let answer: (profile: Profile) => void = () => {};
    reading = new Promise((resolve) => {
      answer = resolve;
    });
    const refreshed = refresh();
    change({ homepage: 'http' });
    await vi.advanceTimersByTimeAsync(300);
    answer(DEFAULT_PROFILE);
    await refreshed;
    expect(shown.map(({ homepage }) => homepage)).toEqual(['http']);
    change({ homepage: 'https' });
    await refresh();
    expect(shown).toHaveLength(1);
  });
});

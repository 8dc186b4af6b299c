import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isolatedKeys } from '../../utils/browser/keys/isolated-keys.ts';
import { canTrustLocal, trustedKeys } from '../../utils/browser/keys/trusted-keys.ts';

/** `storage.local` as Chromium has it; `calls` in their order. */
function fakeArea() {
  const items: Record<string, unknown> = {};
  const calls: string[] = [];
  return {
    items,
    calls,
    setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void calls.push(accessLevel),
    get: async (key: string) => {
      calls.push('get');
      return key in items ? { [key]: items[key] } : {};
    },
    set: async (more: Record<string, unknown>) => {
      calls.push('set');
      Object.assign(items, more);
    },
    remove: async (key: string) => {
      delete items[key];
    },
  };
}

describe.each([
  ['in Chromium', () => trustedKeys(fakeArea())],
  ['in Firefox', () => isolatedKeys],
])('keys %s', (_, make) => {
  test('are kept by engine until they are removed', async () => {
    const keys = make();
    expect(await keys.load('openai')).toBeNull();
    await keys.save('openai', 'sk-1');
    await keys.save('deepl', 'd:fx');
    expect([await keys.load('openai'), await keys.load('deepl')]).toEqual(['sk-1', 'd:fx']);
    await keys.remove('openai');
    expect([await keys.load('openai'), await keys.load('deepl')]).toEqual([null, 'd:fx']);
  });
});

test('in Chromium nothing is read or written before content scripts are locked out', async () => {
  const area = fakeArea();
  const keys = trustedKeys(area);
  await keys.save('openai', 'sk-1');
  await keys.load('openai');
  expect(area.calls).toEqual(['TRUSTED_CONTEXTS', 'set', 'TRUSTED_CONTEXTS', 'get']);
});

test('a damaged entry is no key', async () => {
  const area = fakeArea();
  area.items['engineKey:openai'] = { not: 'a key' };
  expect(await trustedKeys(area).load('openai')).toBeNull();
});

test('an area without access levels is not trusted', () => {
  expect(canTrustLocal({ get: () => {}, set: () => {} })).toBe(false);
});

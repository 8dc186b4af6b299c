import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveBackHost } from '../../utils/browser/give-back-host.ts';
import { keyStore } from '../../utils/browser/keys/key-store.ts';
import { emptyEngineSettings } from '../../utils/post/engine-settings.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { saveEngineSettings } from '../../utils/store/engine-settings.ts';

const SHARED = 'https://models.example/v1';

let database: YakuhoDatabase;
let names = 0;
let removed: string[] = [];

beforeEach(async () => {
  database = openDatabase(`give-back-host-${++names}`);
  removed = [];
  Object.assign(fakeBrowser.permissions, {
    remove: async ({ origins }: { origins: string[] }) => removed.push(...origins),
  });
  // The fake browser has no levels of access.
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => {} });
  await keyStore.remove('openai');
  await keyStore.remove('openrouter');
});

const setUp = (id: 'openai' | 'openrouter' | 'compatible', baseUrl: string, model = 'm-1') =>
  saveEngineSettings(database, { ...emptyEngineSettings(id), baseUrl, model });

test('an origin that no other engine uses is given back', async () => {
  await setUp('openai', SHARED);
  await keyStore.save('openrouter', 'sk-2');
  await setUp('openrouter', 'https://elsewhere.example/v1');
  await giveBackHost(database, 'openai', SHARED);
  expect(removed).toEqual(['https://models.example/*']);
});

test('an origin that another engine with a key uses stays allowed', async () => {
  await setUp('openai', SHARED);
  await keyStore.save('openrouter', 'sk-2');
  await setUp('openrouter', 'https://models.example/api', '');
  await giveBackHost(database, 'openai', SHARED);
  expect(removed).toEqual([]);
});

test('an origin that an engine without a key is set up at stays allowed', async () => {
  await setUp('openai', SHARED);
  await setUp('compatible', 'https://models.example/v2');
  await giveBackHost(database, 'openai', SHARED);
  expect(removed).toEqual([]);
});

test('an engine at that origin whose key is gone does not hold it', async () => {
  await setUp('openai', SHARED);
  await setUp('openrouter', SHARED);
  await giveBackHost(database, 'openai', SHARED);
  expect(removed).toEqual(['https://models.example/*']);
});

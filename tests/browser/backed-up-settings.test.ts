import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  backedUpSettings,
  loadComposeChoices,
  saveComposeChoices,
  saveLastTarget,
  saveTemplateDefaults,
} from '../../utils/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

it('a backup gets the settings, and never a key that lies beside them', async () => {
  await saveComposeChoices({ templateId: 'news', engine: 'openai', depth: 'full' });
  await saveLastTarget('ameba');
  await saveTemplateDefaults('news', { engine: 'relay', depth: null, target: null });
  await fakeBrowser.storage.local.set({ 'engineKey:openai': 'sk-secret', other: 1 });
  const settings = await backedUpSettings.read();
  expect([...settings.keys()].sort()).toEqual(['composeChoices', 'lastTarget', 'templateDefaults:news', 'usedTargets']);
  expect(JSON.stringify([...settings])).not.toContain('sk-secret');
});

it('a file brings back what it names, and can write nothing else', async () => {
  await fakeBrowser.storage.local.set({ 'engineKey:openai': 'sk-secret' });
  await backedUpSettings.write('composeChoices', { templateId: 'news', engine: 'deepl', depth: 'points' });
  await backedUpSettings.write('lastTarget', '<script>');
  await backedUpSettings.write('engineKey:openai', 'sk-other');
  await backedUpSettings.write('engineKey:openai', undefined);
  expect(await loadComposeChoices()).toEqual({ templateId: 'news', engine: 'deepl', depth: 'points' });
  const { lastTarget, 'engineKey:openai': key } = await fakeBrowser.storage.local.get(null);
  expect([lastTarget, key]).toEqual([undefined, 'sk-secret']);
});

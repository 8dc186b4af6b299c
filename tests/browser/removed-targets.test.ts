import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetRemovedTarget,
  noteRemovedTarget,
  removedTargetName,
  tellRemovedTarget,
} from '../../utils/browser/removed-targets.ts';

beforeEach(() => fakeBrowser.reset());

it('a removed destination is told by its name, once in each place', async () => {
  await noteRemovedTarget({ id: 'own:club', name: '会報' });
  expect(await tellRemovedTarget('own:club', ['news', 'last'])).toEqual({ name: '会報' });
  expect(await tellRemovedTarget('own:club', ['last'])).toBeNull();
  expect(await tellRemovedTarget('own:club', ['brief', 'last'])).toEqual({ name: '会報' });
  expect(await tellRemovedTarget('own:club', ['brief', 'last'])).toBeNull();
  expect(await removedTargetName('own:club')).toBe('会報');
});

it('one that nobody noted is told without a name, once', async () => {
  expect(await tellRemovedTarget('own:club', ['last'])).toEqual({ name: null });
  expect(await tellRemovedTarget('own:club', ['last'])).toBeNull();
  expect(await removedTargetName('own:club')).toBeNull();
});

it('one that came back and goes again is told again', async () => {
  await noteRemovedTarget({ id: 'own:club', name: '会報' });
  await tellRemovedTarget('own:club', ['last']);
  await forgetRemovedTarget('own:club');
  expect(await removedTargetName('own:club')).toBeNull();
  await noteRemovedTarget({ id: 'own:club', name: '会報二' });
  expect(await tellRemovedTarget('own:club', ['last'])).toEqual({ name: '会報二' });
});

it('a damaged record is none', async () => {
  await fakeBrowser.storage.local.set({ removedTargets: [{ id: 3 }] });
  expect(await tellRemovedTarget('own:club', ['last'])).toEqual({ name: null });
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadTargetChoice, saveLastTarget, saveTemplateDefaults } from '../../utils/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

it('a writer who copied nothing yet is offered note, Ameba and text, note chosen', async () => {
  expect(await loadTargetChoice('news', [])).toEqual({
    chosen: 'note',
    near: ['note', 'ameba', 'plain'],
    of: 'last',
    gone: null,
  });
});

it('what was copied for lately is near, in the order of the list and not of the copying', async () => {
  await saveLastTarget('newsletter');
  await saveLastTarget('jimdo');
  await saveLastTarget('ameba');
  expect(await loadTargetChoice('news', [])).toEqual({
    chosen: 'ameba',
    near: ['ameba', 'jimdo', 'newsletter'],
    of: 'last',
    gone: null,
  });
});

it('the template’s own destination is chosen and near, whatever was copied for', async () => {
  for (const target of ['markdown', 'plain', 'ameba'] as const) await saveLastTarget(target);
  await saveTemplateDefaults('brief', { engine: null, depth: null, target: 'jimdoHtml' });
  expect(await loadTargetChoice('brief', [])).toEqual({
    chosen: 'jimdoHtml',
    near: ['ameba', 'jimdoHtml', 'plain'],
    of: 'template',
    gone: null,
  });
});

it('a template may start with a destination of the writer’s own; one that is gone gives way to what was copied for last', async () => {
  await saveLastTarget('html');
  await saveTemplateDefaults('brief', { engine: null, depth: null, target: 'own:club' });
  expect(await loadTargetChoice('brief', ['own:club'])).toMatchObject({ chosen: 'own:club', gone: null });
  expect(await loadTargetChoice('brief', [])).toMatchObject({
    chosen: 'html',
    of: 'template',
    gone: 'own:club',
  });
});

it('a damaged record of what was used is none', async () => {
  await fakeBrowser.storage.local.set({ usedTargets: ['ftp', 3] });
  expect((await loadTargetChoice('news', [])).near).toEqual(['note', 'ameba', 'plain']);
  await saveLastTarget('html');
  expect((await loadTargetChoice('news', [])).near).toEqual(['note', 'ameba', 'html']);
});

it('a destination of the writer’s own is remembered like any other, and told when it is gone', async () => {
  await saveLastTarget('own:club');
  expect(await loadTargetChoice('news', ['own:club'])).toEqual({
    chosen: 'own:club',
    near: ['note', 'ameba', 'own:club'],
    of: 'last',
    gone: null,
  });
  expect(await loadTargetChoice('news', [])).toEqual({
    chosen: 'note',
    near: ['note', 'ameba', 'plain'],
    of: 'last',
    gone: 'own:club',
  });
});

it('what a draft was meant for comes before its template’s destination, and gives way to it once it is gone', async () => {
  await saveTemplateDefaults('brief', { engine: null, depth: null, target: 'ameba' });
  expect(await loadTargetChoice('brief', [], 'jimdo')).toMatchObject({ chosen: 'jimdo', of: 'draft', gone: null });
  expect(await loadTargetChoice('brief', ['own:club'], 'own:club')).toMatchObject({ chosen: 'own:club', gone: null });
  expect(await loadTargetChoice('brief', [], 'own:club')).toMatchObject({
    chosen: 'ameba',
    of: 'draft',
    gone: 'own:club',
  });
  expect(await loadTargetChoice('brief', [], 'of a later version')).toMatchObject({ chosen: 'ameba', gone: null });
});

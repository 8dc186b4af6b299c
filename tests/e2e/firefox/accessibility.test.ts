import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { chooseEngine, composeDraft } from './compose-draft.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { closePopup, useColours } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  beforeAll(() => session.firefox.inChrome(useColours, scheme));

  /** Once the surface has the colours. */
  const problemsOf = async (name: 'tab' | 'popup' | 'sidebar') => {
    const query = `(prefers-color-scheme: ${scheme})`;
    await session[name].until(scheme, (wanted) => matchMedia(wanted).matches, query);
    return accessibilityProblems(session.firefox, name);
  };

  test('axe-core finds nothing wrong with the popup', async () => {
    await session.open('/sample/article.html');
    const popup = await clickToolbar(session);
    await popup.text(byTestId('clip-title'));
    expect(await problemsOf('popup')).toEqual([]);
    await session.firefox.inChrome(closePopup);
  });

  test('axe-core finds nothing wrong with a draft in the sidebar', async () => {
    await session.sidebar.text(byTestId('editor'));
    expect(await problemsOf('sidebar')).toEqual([]);
  });

  test('axe-core finds nothing wrong with the writing panel, by hand, without a key, and where there is no built-in model', async () => {
    const desk = session.sidebar;
    await desk.click(byTestId('toggle-writing'));
    await desk.text(byTestId('writing-panel'));
    const choose = (engine: 'relay' | 'anthropic' | 'on-device') =>
      chooseEngine(desk, 'label[for$="-engine"]', byTestId('desk-engine'), engine);
    await choose('relay');
    await desk.text(byTestId('relay-panel'));
    expect(await problemsOf('sidebar')).toEqual([]);
    for (const engine of ['anthropic', 'on-device'] as const) {
      await choose(engine);
      await desk.text(`${byTestId('readiness')}[data-state="cannot"]`);
      expect(await problemsOf('sidebar')).toEqual([]);
    }
    await desk.click(byTestId('toggle-writing'));
  });

  test('axe-core finds nothing wrong with the form to rewrite a block', async () => {
    const desk = session.sidebar;
    await desk.clickInText(`${byTestId('editor')} [data-slot="lead"]`);
    await desk.click(byTestId('tool-rewrite'));
    await desk.text(byTestId('rewrite-form'));
    expect(await problemsOf('sidebar')).toEqual([]);
    await desk.focused(`${byTestId('rewrite-form')} button`);
    await desk.press('Escape');
    await desk.until('no form', (form) => document.querySelector(form) === null, byTestId('rewrite-form'));
  });

  test('axe-core finds nothing wrong with the list of drafts and the settings in a tab, every engine shown', async () => {
    const draft = await session.sidebar.evaluate(() => location.search);
    await session.open(extensionPage('sidepanel') + draft);
    // The button stands there before the draft does, and is drawn anew with it.
    await session.tab.text(byTestId('editor'));
    await session.tab.click(byTestId('desk-back'));
    await session.tab.text(byTestId('draft-list'));
    expect(await problemsOf('tab')).toEqual([]);
    await session.open(extensionPage('options'));
    await session.tab.until('the form', () => document.querySelector('[data-testid="profile-category"]') !== null);
    await session.tab.text(byTestId('engine-card-openai'));
    await session.tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await problemsOf('tab')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { composeDraft } from './compose-draft.ts';
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

  test('axe-core finds nothing wrong with the list of drafts and the settings in a tab', async () => {
    const draft = await session.sidebar.evaluate(() => location.search);
    await session.open(extensionPage('sidepanel') + draft);
    // The button stands there before the draft does, and is drawn anew with it.
    await session.tab.text(byTestId('editor'));
    await session.tab.click(byTestId('desk-back'));
    await session.tab.text(byTestId('draft-list'));
    expect(await problemsOf('tab')).toEqual([]);
    await session.open(extensionPage('options'));
    await session.tab.until('the form', () => document.querySelector('[data-testid="profile-category"]') !== null);
    expect(await problemsOf('tab')).toEqual([]);
  });
});

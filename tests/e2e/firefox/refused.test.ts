import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BAD_PAGES } from '../chromium/bad-pages.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { closePopup, closeSidebar } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession(BAD_PAGES);
});

afterEach(async () => {
  await session.firefox.inChrome(closePopup);
  await session.firefox.inChrome(closeSidebar);
});

afterAll(() => session?.end());

const refusals = [
  ['a page of Firefox itself', 'about:addons', 'restricted-page'],
  ['a PDF', '/bad/report.pdf', 'pdf'],
  ['an image', '/bad/picture.png', 'image'],
  ['an empty tab', 'about:blank', 'blank-page'],
  ['a page to log in', '/bad/login', 'login-page'],
] as const;

test.each(refusals)('on %s the popup says why it cannot clip, and still opens the drafts', async (_, path, kind) => {
  await session.open(path);
  const popup = await clickToolbar(session);
  expect(await popup.text(`${byTestId('clip-problem')}[data-kind="${kind}"]`)).toMatch(/[ぁ-ん]/);
  await popup.click(byTestId('open-drafts'));
  await session.sidebar.shown(extensionPage('sidepanel'));
  expect(await session.sidebar.text('main')).toMatch(/[ぁ-ん]/);
});

test('a page that goes elsewhere while it is read is clipped, or the popup says that it has gone or held nothing yet', async () => {
  await session.open('/bad/restless');
  const popup = await clickToolbar(session);
  const outcome = await popup.until('an outcome', () => {
    const problem = document.querySelector<HTMLElement>('[data-testid="clip-problem"]');
    return document.querySelector('[data-testid="clip-title"]') ? 'clipped' : problem?.dataset.kind;
  });
  // One that was stopped before its text arrived holds none.
  expect(['clipped', 'navigated-away', 'no-article', 'blank-page']).toContain(outcome);
});

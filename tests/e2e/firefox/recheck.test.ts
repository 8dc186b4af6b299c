import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctedArticle } from '../corrected-article.ts';
import { accessibilityProblems } from './axe.ts';
import { composeDraft } from './compose-draft.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

const outlet = correctedArticle();
let session: Session;
let draft: string;

beforeAll(async () => {
  session = await startSession(outlet.routes);
});

afterAll(() => session?.end());

const openPopup = async () => {
  await session.open('/news/article.html?utm_source=letter');
  const popup = await clickToolbar(session);
  await popup.text(byTestId('earlier-changes'));
  return popup;
};

const changes = `${byTestId('changes-pane')} ${byTestId('change')}`;
const kindsIn = (surface: Session['tab']) =>
  surface.evaluate(
    (found) => [...document.querySelectorAll<HTMLElement>(found)].map((change) => change.dataset.kind),
    changes,
  );
const staleIn = (surface: Session['tab']) =>
  surface.evaluate(() => [...document.querySelectorAll('[data-stale]')].map((block) => block.textContent));

test('the popup says that there is a draft and that nothing has changed since', async () => {
  await session.open('/news/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  draft = await desk.evaluate(() => location.search);
  const popup = await openPopup();
  expect(await popup.text(byTestId('earlier-draft'))).toContain('この記事の下書きがあります');
  await expect.poll(() => popup.text(byTestId('earlier-changes'))).toBe('前回から変わっていません。');
  await session.firefox.inChrome(closePopup);
});

test('after a correction one click in the popup shows the changes in the sidebar, beside the post', async () => {
  outlet.correct();
  const popup = await openPopup();
  await expect.poll(() => popup.text(byTestId('earlier-changes'))).toBe('配信元が3か所を直しています。');
  await popup.click(byTestId('show-changes'));
  await session.sidebar.text(byTestId('changes-pane'));
  await expect.poll(() => kindsIn(session.sidebar)).toEqual(['title', 'modified', 'figures', 'added']);
  expect(await accessibilityProblems(session.firefox, 'sidebar')).toEqual([]);
  const overflow = await session.sidebar.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});

test('the new clip still waits when Firefox was killed, is taken over without a word of the post changed, and undone', async () => {
  await session.restart();
  await session.open(extensionPage('sidepanel') + draft);
  const { tab } = session;
  await tab.text(byTestId('changes-pane'));
  const before = await tab.text(byTestId('editor'));
  await tab.click(byTestId('take-over'));
  await tab.text(byTestId('undo-take-over'));
  await tab.until('stale blocks', () => document.querySelector('[data-stale]') !== null);
  expect((await staleIn(tab)).join('\n')).toContain('€1.2 billion');
  expect(await tab.text(byTestId('editor'))).toBe(before);
  await tab.click(byTestId('undo-take-over'));
  await tab.text(byTestId('take-over'));
  await tab.until('no stale block', () => document.querySelector('[data-stale]') === null);
});

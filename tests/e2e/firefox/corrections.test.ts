import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, closeSidebar, consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterEach(async () => {
  await session.firefox.inChrome(closePopup);
  await session.firefox.inChrome(closeSidebar);
});

afterAll(() => session?.end());

const correctButton = (field: string) => `${byTestId(`fact-${field}`)} ${byTestId('correct')}`;

async function edit(popup: Surface, field: string): Promise<void> {
  await popup.click(correctButton(field));
  await popup.focused(byTestId(`correct-${field}`));
}

async function openFacts(): Promise<Surface> {
  const popup = await clickToolbar(session);
  // The last part of the popup to come: nothing moves from here on.
  await popup.text(byTestId('compose'));
  await popup.click(byTestId('metadata-toggle'));
  await popup.text(byTestId('metadata'));
  return popup;
}

test('a popup closed in mid-word has the correction again, and it goes into the draft', async () => {
  await session.open('/pages/outlet-json-ld.html');
  const popup = await openFacts();
  expect(await popup.text(byTestId('fact-modified'))).toContain('2026年1月26日 11:05 (UTC+01:00)');
  await edit(popup, 'authors');
  await popup.type('Ines Morau');
  const typed = () =>
    popup.until(
      'what was typed',
      (field) => document.querySelector<HTMLInputElement>(field)?.value === 'Ines Morau',
      byTestId('correct-authors'),
    );
  // The browser hands keys over to the popup later than it takes them.
  await typed();
  // As the writer's click into the page does.
  await session.firefox.inChrome(closePopup);
  await clickToolbar(session);
  await typed();
  await popup.press('Enter');
  await popup.text(correctButton('authors'));
  await expect.poll(() => popup.text(byTestId('clip-authors'))).toBe('Ines Morau');
  await popup.click(byTestId('compose'));
  const desk = session.sidebar;
  await desk.shown(extensionPage('sidepanel'));
  expect(await desk.text(`${byTestId('editor')} [data-slot="byline"]`)).toContain('Ines Morau');
});

test('a date that is none says so in the form', async () => {
  await session.open('/pages/wordpress-post.html');
  const popup = await openFacts();
  await edit(popup, 'published');
  await popup.type('kinou');
  await popup.press('Enter');
  expect(await popup.text(byTestId('correction-problem'))).toContain('年月日の順');
  // Firefox closes its popups at Escape before their page hears of it: nothing typed is lost by that.
  await popup.press('Escape');
  await clickToolbar(session);
  await popup.click(byTestId('correction-cancel'));
  await popup.text(correctButton('published'));
  await expect.poll(() => popup.text(byTestId('fact-published'))).toContain('ページの表示');
});

test('the kind of page is said in the popup', async () => {
  await session.open('/pages/paywall-teaser.html');
  const popup = await clickToolbar(session);
  expect(await popup.text(byTestId('clip-kind'))).toBe('有料記事の冒頭');
  expect(await popup.text(byTestId('clip-kind-hint'))).toContain('60語');
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from './compose-draft.ts';
import { convert } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

let session: Session;
let desk: Surface;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  desk = await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

const lead = `${byTestId('editor')} [data-slot="lead"]`;

test('a slash asks for the kind, Alt+↑ moves the block, and Ctrl+F leaves the caret at what it found', async () => {
  await desk.clickInText(lead);
  await desk.press('Control+a');
  await desk.press('Delete');
  await desk.type('/inyou');
  await desk.until('the menu', (menu) => document.querySelectorAll(menu).length === 1, '.slash-item');
  await desk.press('Enter');
  await desk.until('a quotation', (place) => document.querySelector(place) !== null, '[data-kind="quote"]');
  await desk.type('a');
  await desk.press('Enter');
  await desk.type('b');
  await desk.press('Alt+ArrowUp');
  const texts = () =>
    desk.evaluate(
      (place) => [...document.querySelectorAll(place)].map((block) => block.textContent),
      '[data-kind="quote"]',
    );
  await expect.poll(texts).toEqual(['b', 'a']);
  await desk.press('Control+f');
  await desk.focused(byTestId('find-words'));
  await session.firefox.inChrome(convert, ['ａ']);
  await desk.until('the place', (says) => document.querySelector(says)?.textContent === '1/1件', byTestId('find-says'));
  await desk.press('Escape');
  await desk.focused(byTestId('editor'));
  await desk.type('c');
  // The browser hands keys over to the sidebar later than it takes them.
  await expect.poll(texts).toEqual(['b', 'c']);
});

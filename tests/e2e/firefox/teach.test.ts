import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../../../scripts/drive/serve.ts';
import { FERRY, LIGHTHOUSE, tidalPage } from '../../fixtures/tidal-post.ts';
import { clickToolbar } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, type Surface, surfaceOf } from './surface.ts';

let session: Session;
/** The picker's pane is the page's only frame. */
let pane: Surface;

const html =
  (body: string): Route =>
  (_, response) => {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "style-src 'unsafe-inline'; frame-src 'none'",
      })
      .end(body);
  };

beforeAll(async () => {
  session = await startSession({
    '/news/ferry': html(tidalPage(FERRY)),
    '/news/lighthouse': html(tidalPage(LIGHTHOUSE)),
  });
  pane = surfaceOf(session.firefox, 'tab-frame');
});

afterAll(() => session?.end());

const ruleIn = (popup: Surface) =>
  popup.until('a clip', (site) => document.querySelector<HTMLElement>(site)?.dataset.rule, byTestId('teach-site'));

const says = (words: string) =>
  pane.until(
    `the words ${words}`,
    (line, wanted) => document.querySelector(line)?.textContent?.includes(wanted),
    byTestId('pick-status'),
    words,
  );

test('an element picked by keys is what the next clips of the site take', async () => {
  await session.open('/news/ferry');
  const markup = () => session.tab.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  const popup = await clickToolbar(session);
  expect(await ruleIn(popup)).toBe('none');
  await popup.click(byTestId('teach'));
  await says('main');
  await pane.press('ArrowDown');
  await says('talk');
  await pane.press('ArrowLeft');
  await says('sheet');
  await pane.press('Enter');
  // Firefox lets the background open the popup, which shows the new clip.
  await expect.poll(() => ruleIn(session.popup)).toBe('used');
  await session.tab.until('no picker', () => document.querySelector('yakuho-glass') === null);
  expect(await markup()).toBe(before);
  await session.firefox.inChrome(closePopup);
  await session.open('/news/lighthouse');
  expect(await ruleIn(await clickToolbar(session))).toBe('used');
  await session.firefox.inChrome(closePopup);
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import { makeFirefoxProfile } from './firefox-profile.ts';
import { closePopup, closeSidebar } from './in-chrome.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { extensionPage, openPopupOn } from './open-popup.ts';
import { byTestId, surfaceOf } from './surface.ts';

let firefox: Firefox;
let server: Server;

const pdf = [
  '%PDF-1.1',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

beforeAll(async () => {
  server = await serve({
    '/report.pdf': (_, response) => void response.setHeader('content-type', 'application/pdf').end(pdf),
  });
  firefox = await launchFirefox(makeFirefoxProfile());
});

afterEach(async () => {
  await firefox.inChrome(closePopup);
  await firefox.inChrome(closeSidebar);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const refusals: Array<[name: string, address: () => string, words: RegExp]> = [
  ['a page of Firefox itself', () => 'about:addons', /読み取れません|できません/],
  ['a PDF', () => `${server.origin}/report.pdf`, /PDF/],
  ['an empty tab', () => 'about:blank', /./],
];

test.each(refusals)(
  'on %s the popup says why it cannot clip, and still opens the drafts',
  async (_, address, words) => {
    const popup = await openPopupOn(firefox, address());
    expect(await popup.text(byTestId('clip-problem'))).toMatch(words);
    await popup.click(byTestId('open-drafts'));
    const desk = surfaceOf(firefox, 'sidebar');
    await desk.shown(extensionPage('sidepanel'));
    await desk.text('main');
  },
);

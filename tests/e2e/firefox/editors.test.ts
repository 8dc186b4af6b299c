import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITOR_ROUTES, EDITORS, type EditorName } from '../../../scripts/drive/editor-pages.ts';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import { makeFirefoxProfile } from './firefox-profile.ts';
import { loadInTab } from './in-chrome.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { openEditor } from './open-editor.ts';
import { surfaceOf } from './surface.ts';

let firefox: Firefox;
let server: Server;

beforeAll(async () => {
  server = await serve({
    ...EDITOR_ROUTES,
    '/copy': (_, response) => void response.setHeader('content-type', 'text/html').end('<p>.</p>'),
  });
  firefox = await launchFirefox(makeFirefoxProfile());
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const html = '<h2>見出し</h2><p>本文と<strong>太字</strong></p><p>note:<a href="https://note.example/mio">📔</a></p>';

test.each(Object.keys(EDITORS) as EditorName[])(
  'a real copy and a real paste carry text, bold and links into the editor of %s',
  async (name) => {
    const page = surfaceOf(firefox, 'tab');
    await firefox.inChrome(loadInTab, `${server.origin}/copy`);
    await page.shown(`${server.origin}/copy`);
    await page.evaluate((content) => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/html', content);
        event.preventDefault();
        document.body.append('copied');
      });
    }, html);
    await page.click('p');
    await page.press('Control+c');
    await page.until('copied', () => document.body.textContent?.includes('copied'));
    const editor = await openEditor(firefox, server.origin, name);
    await editor.paste();
    expect(await editor.blocks()).toEqual([
      { kind: 'h2', text: '見出し', links: [], bold: [] },
      { kind: 'p', text: '本文と太字', links: [], bold: ['太字'] },
      { kind: 'p', text: 'note:📔', links: [{ text: '📔', href: 'https://note.example/mio' }], bold: [] },
    ]);
  },
);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, selectAt } from '../../../scripts/drive/at-place.ts';
import { pressShortcut } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { type Chromium, launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import { click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { ROUTES } from '../routes.ts';

const profile = mkdtempSync(join(tmpdir(), 'yakuho-webmail-'));
let server: Server;
let chromium: Chromium;

beforeAll(async () => {
  server = await serve({
    ...ROUTES,
    '/webmail': (_, response) => void response.setHeader('content-type', 'text/html').end('<p>webmail</p>'),
  });
  const webmail = { protocol: 'mailto', url: `${server.origin}/webmail?mail=%s`, default: true };
  mkdirSync(join(profile, 'Default'));
  const preferences = { custom_handlers: { enabled: true, registered_protocol_handlers: [webmail] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  chromium = await launchChromium({ userDataDir: profile });
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a desk in a tab stays where it is when the mail program is a page of the web: that opens beside it', async () => {
  const article = await chromium.browser.newPage();
  await article.goto(`${server.origin}/sample/article.html`);
  await article.bringToFront();
  const panel = await composeDraft(chromium, article, { engine: 'extractive' });
  const desk = await chromium.browser.newPage();
  await desk.goto(panel.url());
  await panel.close();
  await clickAt(desk, `${selector('editor')} [data-slot="title"]`);
  // Short enough for the address of a mail.
  await pressShortcut(desk, 'KeyA');
  await desk.keyboard.press('Backspace');
  await desk.keyboard.type('短い手紙');
  await selectAt(desk, selector('target-others'), 'newsletter');
  const address = desk.url();
  await click(desk, 'open-mail');
  await chromium.browser.waitForTarget((one) => one.url().startsWith(`${server.origin}/webmail?mail=mailto`));
  expect(desk.url()).toBe(address);
  expect(await textOf(desk, 'mail-result')).toContain('渡しました');
});

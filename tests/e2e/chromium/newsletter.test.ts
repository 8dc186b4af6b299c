import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAt, selectAt } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { readClipboard } from '../../../scripts/drive/clipboard.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { copyFor } from '../../../scripts/drive/copy-for.ts';
import { takeDownload } from '../../../scripts/drive/take-download.ts';
import { byTestId, click, selector, textOf } from '../../../scripts/drive/test-id.ts';
import { readShownPost } from '../shown-post.ts';
import { accessibilityProblems } from './axe.ts';
import { type Session, startSession } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakuho-mail-'));
let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
  const page = await session.open('/sample/article.html');
  desk = await composeDraft(session.chromium, page, { engine: 'extractive' });
});

afterAll(async () => {
  await session?.end();
  rmSync(folder, { recursive: true });
});

test('a newsletter that was saved as a mail is the destination the next draft begins with', async () => {
  const last = () => desk.evaluate(`chrome.storage.local.get('lastTarget').then((kept) => kept.lastTarget)`);
  await selectAt(desk, selector('target-others'), 'newsletter');
  await takeDownload(session.chromium.browser, folder, () => click(desk, 'save-eml'));
  await expect.poll(last).toBe('newsletter');
});

test('a draft saved as .eml is read by a mail program as the text that copying gives, under its title', async () => {
  await copyFor(desk, 'newsletter');
  const copied = await readClipboard(session.chromium.browser);
  const post = await desk.evaluate(readShownPost);
  const mail = await simpleParser(
    readFileSync(await takeDownload(session.chromium.browser, folder, () => click(desk, 'save-eml'))),
  );
  expect(mail.subject).toBe(post.find((block) => block.kind === 'title')?.text);
  expect(mail.text).toBe(copied.replaceAll('\r\n', '\n'));
  for (const { text } of post) expect(mail.text).toContain(text.split('\n')[0]);
  expect(mail.html).toContain('<h2 style=');
});

test('a draft too long for the mail program says so and what to do, legibly on 320 pixels', async () => {
  await desk.setViewport({ width: 320, height: 700 });
  await click(desk, 'open-mail');
  await desk.waitForFunction(
    () => document.querySelector('[data-testid="mail-result"]')?.textContent?.includes('.eml'),
    BEHIND,
  );
  await expect.poll(() => textOf(desk, 'mail-result')).toMatch(/長く.*\.emlファイルに保存/);
  expect(await accessibilityProblems(desk)).toEqual([]);
  // Nothing lies over anything else, however much the bar holds.
  const listEnd = await readAt(desk, selector('target-others'), (list) => list.getBoundingClientRect().bottom);
  const mailStart = await readAt(desk, selector('send-newsletter'), (part) => part.getBoundingClientRect().top);
  expect(listEnd).toBeLessThanOrEqual(mailStart);
  const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the buttons for mail stand by the newsletter alone', async () => {
  await byTestId(desk, 'save-eml');
  await copyFor(desk, 'amebaHtml');
  expect(await desk.$('[data-testid="save-eml"]')).toBeNull();
  expect(await readClipboard(session.chromium.browser)).toMatch(/^<h2>|^<p>/);
});

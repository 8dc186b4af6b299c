import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, focusAt, waitFocused, waitGone } from '../../../scripts/drive/at-place.ts';
import { BEHIND } from '../../../scripts/drive/behind.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { byTestId, click, selector } from '../../../scripts/drive/test-id.ts';
import { type Session, startSession } from './session.ts';

let session: Session;
let desk: Page;

beforeAll(async () => {
  session = await startSession();
  desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), { engine: 'extractive' });
  await click(desk, 'desk-back');
  await byTestId(desk, 'draft-list');
});

afterAll(() => session?.end());

const countRows = (count: number) =>
  desk.waitForFunction(
    (row, wanted) => document.querySelectorAll(row).length === wanted,
    BEHIND,
    selector('draft-row'),
    count,
  );

test('the only draft comes back with the focus on it', async () => {
  await countRows(1);
  await click(desk, 'draft-delete');
  await waitFocused(desk, selector('undo-delete'));
  await desk.keyboard.press('Enter');
  await countRows(1);
  await waitFocused(desk, selector('draft-open'));
  // And so from the trash.
  await click(desk, 'draft-delete');
  await countRows(0);
  await clickAt(desk, `${selector('trash')} summary`);
  await byTestId(desk, 'undo-delete');
  await focusAt(desk, selector('trash-restore'));
  await desk.keyboard.press('Enter');
  await countRows(1);
  await waitFocused(desk, selector('draft-open'));
  // What said that it lies there goes with it.
  await waitGone(desk, selector('undo-delete'));
});

test('a duplicate is a draft of its own: editing it leaves the first as it was', async () => {
  await countRows(1);
  await click(desk, 'draft-duplicate');
  await countRows(2);
  await click(desk, 'draft-open');
  await byTestId(desk, 'editor');
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type('【二つ目】');
  await desk.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  await click(desk, 'desk-back');
  await countRows(2);
  const renamed = () =>
    desk.$$eval(selector('draft-row'), (rows) => rows.filter((row) => row.textContent.includes('【二つ目】')).length);
  await expect.poll(renamed).toBe(1);
});

test('a deleted draft comes back with one click', async () => {
  await countRows(2);
  await click(desk, 'draft-delete');
  await countRows(1);
  await click(desk, 'undo-delete');
  await countRows(2);
});

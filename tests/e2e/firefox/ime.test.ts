import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from './compose-draft.ts';
import { convert } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { byTestId } from './surface.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'extractive' });
});

afterAll(() => session?.end());

const editor = byTestId('editor');
const blockCount = () =>
  session.sidebar.evaluate((blocks) => document.querySelectorAll(blocks).length, `${editor} [data-block-id]`);

test('a conversion ended with Enter puts its words into the block, and breaks no line', async () => {
  const desk = session.sidebar;
  const before = await blockCount();
  await desk.click(`${editor} [data-slot="lead"]`);
  await desk.press('End');
  await session.firefox.inChrome(convert, ['ぼ', 'ぼうちょう', 'ぼうちょうてい', '防潮堤']);
  await desk.until(
    'the converted words',
    (lead) => document.querySelector(lead)?.textContent?.includes('防潮堤'),
    `${editor} [data-slot="lead"]`,
  );
  expect(await blockCount()).toBe(before);
  expect((await desk.text(editor)).match(/防潮堤|ぼう/g)).toEqual(['防潮堤']);
  await desk.text(`${byTestId('save-state')}[data-state="saved"]`);
});

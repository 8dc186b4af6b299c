import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAt } from '../../../scripts/drive/at-place.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText } from '../../../scripts/drive/in-text.ts';
import { launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { byTestId, click } from '../../../scripts/drive/test-id.ts';
import { draftOf, storedDraft } from './engines/writing-desk.ts';
import { type Session, startSession } from './session.ts';

const userDataDir = mkdtempSync(join(tmpdir(), 'yakuho-crash-'));
let session: Session;

beforeAll(async () => {
  session = await startSession({}, { userDataDir });
});

afterAll(async () => {
  await session?.server.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

// That it is stored within half a second is measured (`npm run bench:kills`): a busy machine takes what time it will.
test('what was typed and stored before the browser is killed is there when it is opened again', async () => {
  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  await clickInText(desk, '[data-slot="title"]');
  await desk.keyboard.press('End');
  await desk.keyboard.type(' 河口の防潮堤');
  const draft = await draftOf(desk);
  await expect
    .poll(async () => (await storedDraft(desk, draft)).blocks)
    .toContainEqual(expect.objectContaining({ slot: 'title', text: expect.stringContaining('河口の防潮堤') }));
  await session.chromium.kill();

  const again = await launchChromium({ userDataDir });
  try {
    const list = await openExtensionTab(again, 'sidepanel');
    await click(list, 'draft-open');
    await byTestId(list, 'editor');
    const title = await readAt(list, '[data-testid="editor"] [data-slot="title"]', (node) => node.textContent);
    expect(title).toContain('河口の防潮堤');
  } finally {
    await again.close();
  }
});

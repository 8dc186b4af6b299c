import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionTab } from '../../../../scripts/drive/extension-pages.ts';
import { launchChromium } from '../../../../scripts/drive/launch-chromium.ts';
import { setUpEngine } from '../../../../scripts/drive/set-up-engine.ts';
import { byTestId, click, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { ALLOWED, composeSample, setUp, startEngineSession } from './engine-session.ts';
import { expectOnlyRest } from './expect-only-rest.ts';
import {
  BEGUN_AT_HALF,
  blocksOf,
  FINISHED_AT_HALF,
  HALF,
  SAMPLE_POST,
  sampleModel,
  WANTED_AT_HALF,
} from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilShown, untilState } from './writing-desk.ts';

const userDataDir = mkdtempSync(join(tmpdir(), 'yakuho-killed-'));
let session: Session;
let server: EngineServer;

beforeAll(async () => {
  server = await serveEngine('openai', { key: 'sk-killed' });
  session = await startEngineSession({ userDataDir });
});

afterAll(async () => {
  await session?.server.close();
  await server?.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('of a browser killed in mid-stream every finished block is there again, and only the rest is asked for', async () => {
  server.behave({ reply: sampleModel });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-killed', model: 'test-model' });
  const before = server.requests.length;
  server.behave({ reply: sampleModel, holdAfter: HALF });
  const desk = await composeSample(session, 'openai');
  await untilShown(desk, BEGUN_AT_HALF);
  const draft = await draftOf(desk);
  // The blocks may be stored one save earlier than the news that their parts are done.
  await expect
    .poll(() => storedDraft(desk, draft), { timeout: 10_000, interval: 20 })
    .toMatchObject({ blocks: expect.arrayContaining(FINISHED_AT_HALF), job: { wanted: WANTED_AT_HALF } });
  await session.chromium.kill();

  const again = await launchChromium({ userDataDir, ...ALLOWED });
  try {
    // An unpacked extension is installed anew at each start, and has to ask again; the key is still there.
    const asked = await setUpEngine(again, { id: 'openai' });
    expect(asked.outcome).toBe('works');
    await asked.page.close();
    const list = await openExtensionTab(again, 'sidepanel');
    await click(list, 'draft-open');
    await byTestId(list, 'editor');
    expect(await draftOf(list)).toBe(draft);
    expect(await untilState(list, 'lost', 'stopped', 'running')).toBe('lost');
    expect(await textOf(list, 'writing-status')).toMatch(/書き終えた所は残っています/);
    expect((await shownBlocks(list)).slice(0, FINISHED_AT_HALF.length)).toEqual(FINISHED_AT_HALF);

    server.behave({ reply: sampleModel });
    await click(list, 'writing-resume');
    expect(await untilState(list, 'done', 'failed')).toBe('done');
    expectOnlyRest(server.requests.slice(before));
    expect(await shownBlocks(list)).toEqual(blocksOf(SAMPLE_POST));
  } finally {
    await again.close();
  }
});

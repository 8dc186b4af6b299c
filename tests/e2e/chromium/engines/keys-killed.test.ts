import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbar } from '../../../../scripts/drive/extension-pages.ts';
import { launchChromium } from '../../../../scripts/drive/launch-chromium.ts';
import { byTestId } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { ALLOWED, setUp, startEngineSession } from './engine-session.ts';
import { readStorageIn, worldsOf } from './page-worlds.ts';

const KEY = 'sk-crashed-1x';

const userDataDir = mkdtempSync(join(tmpdir(), 'yakuho-keys-'));
let session: Session;
let server: EngineServer;

beforeAll(async () => {
  server = await serveEngine('openai', { key: KEY });
  session = await startEngineSession({ userDataDir });
});

afterAll(async () => {
  await session?.server.close();
  await server?.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

test('a browser killed before it could note who may read the key keeps it from pages all the same', async () => {
  const engine = { id: 'openai', address: `${server.origin}/v1`, key: KEY, model: 'test-model' } as const;
  expect(await setUp(session, engine)).toBe('works');
  await session.chromium.kill();

  const again = await launchChromium({ userDataDir, ...ALLOWED });
  try {
    const page = await again.browser.newPage();
    await page.goto(`${session.server.origin}/sample/article.html`);
    await page.bringToFront();
    const popup = await clickToolbar(again, page);
    await byTestId(popup, 'clip-title');
    const cdp = await page.createCDPSession();
    const worlds = await worldsOf(cdp, again.extensionId);
    expect(worlds).not.toEqual([]);
    for (const world of worlds) expect(await readStorageIn(cdp, world)).toMatch(/^refused: /);
  } finally {
    await again.close();
  }
});

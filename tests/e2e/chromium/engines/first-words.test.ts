import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { setUp, startEngineSession } from './engine-session.ts';
import { sampleModel } from './sample-post.ts';
import { clock, untilState } from './writing-desk.ts';

const PATHS = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', openrouter: '/v1' } as const;
type Id = keyof typeof PATHS;

const SHOWN_WITHIN_MS = 100;
const TIMES = 5;
/** Enough letters that the first delta has some of the title behind its name. */
const CHUNK = 30;

let session: Session;
let article: Page;
const servers: EngineServer[] = [];

beforeAll(async () => {
  session = await startEngineSession();
  article = await session.open('/sample/article.html');
});

afterAll(async () => {
  await session?.end();
  for (const server of servers) await server.close();
});

test.each(Object.keys(PATHS) as Id[])(
  '%s: the first words are to be read a tenth of a second after they came',
  async (id) => {
    const server = await serveEngine(id === 'openrouter' ? 'openai' : id);
    servers.push(server);
    server.behave({ reply: sampleModel });
    await setUp(session, { id, address: server.origin + PATHS[id], key: 'sk-first', model: 'test-model' });
    server.behave({ reply: sampleModel, chunk: CHUNK, holdAfter: 0 });
    const times: number[] = [];
    for (let round = 0; round < TIMES; round += 1) {
      const desk = await composeDraft(session.chromium, article, { engine: id, depth: 'summary' });
      await server.held();
      await watchTitle(desk);
      const sent = clock();
      server.release();
      times.push((await titleShownAt(desk)) - sent);
      expect(await untilState(desk, 'done', 'failed')).toBe('done');
    }
    const [median = Number.NaN] = times.toSorted((a, b) => a - b).slice(TIMES >> 1);
    console.log(`${id}: first words after ${times.map(Math.round).join(', ')} ms; median ${Math.round(median)} ms`);
    expect(median).toBeLessThan(SHOWN_WITHIN_MS);
  },
);

/** The page notes when the first letter stands in the title. */
async function watchTitle(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    const editor = document.querySelector('[data-testid="editor"]') as HTMLElement;
    const shownAt = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        if (editor.querySelector('[data-slot="title"]')?.textContent === '') return;
        observer.disconnect();
        done(performance.timeOrigin + performance.now());
      });
      observer.observe(editor, { subtree: true, childList: true, characterData: true });
    });
    Object.assign(globalThis, { shownAt });
  });
}

const titleShownAt = (desk: Page): Promise<number> =>
  desk.evaluate(() => (globalThis as unknown as { shownAt: Promise<number> }).shownAt);

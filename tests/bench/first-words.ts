import type { Page } from 'puppeteer-core';
import { composeDraft } from '../../scripts/drive/compose.ts';
import { setUp, startEngineSession } from '../e2e/chromium/engines/engine-session.ts';
import { sampleModel } from '../e2e/chromium/engines/sample-post.ts';
import { clock, untilState } from '../e2e/chromium/engines/writing-desk.ts';
import { serveEngine } from '../e2e/engine-servers/engine-server.ts';

const PATHS = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', openrouter: '/v1' } as const;
type Id = keyof typeof PATHS;

const RUNS = 9;
/** Enough letters that the first delta has some of the title behind its name. */
const CHUNK = 30;

export interface FirstWords {
  id: string;
  runs: number;
  /** Milliseconds from the first byte of the reply's text to the moment the editor shows words of it. */
  median: number;
  worst: number;
}

/** A draft written by each protocol, again and again, the reply held back until the page watches for its first words. */
export async function measureFirstWords(): Promise<FirstWords[]> {
  const session = await startEngineSession();
  try {
    const article = await session.open('/sample/article.html');
    const measured: FirstWords[] = [];
    for (const id of Object.keys(PATHS) as Id[]) {
      const server = await serveEngine(id === 'openrouter' ? 'openai' : id);
      try {
        server.behave({ reply: sampleModel });
        await setUp(session, { id, address: server.origin + PATHS[id], key: 'sk-first', model: 'test-model' });
        server.behave({ reply: sampleModel, chunk: CHUNK, holdAfter: 0 });
        const times: number[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const desk = await composeDraft(session.chromium, article, { engine: id, depth: 'summary' });
          await server.held();
          await watchTitle(desk);
          const sent = clock();
          server.release();
          times.push((await titleShownAt(desk)) - sent);
          await untilState(desk, 'done');
        }
        const sorted = times.toSorted((a, b) => a - b);
        measured.push({ id, runs: RUNS, median: sorted[RUNS >> 1] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN });
      } finally {
        await server.close();
      }
    }
    return measured;
  } finally {
    await session.end();
  }
}

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

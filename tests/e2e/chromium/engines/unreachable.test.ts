import { afterAll, beforeAll, expect, test } from 'vitest';
import { byTestId, click, selector, textOf } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { buildDoor, type Door } from './door.ts';
import { composeSample, setUp, startEngineSession } from './engine-session.ts';
import { expectOnlyRest } from './expect-only-rest.ts';
import { BEGUN_AT_HALF, blocksOf, HALF, SAMPLE_POST, sampleModel } from './sample-post.ts';
import { clock, noteStates, shownBlocks, untilShown, untilState, whenNoted } from './writing-desk.ts';

const KEY = 'sk-door-3';
const PATHS = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', deepl: '/v2', ollama: '/v1' } as const;
type Id = keyof typeof PATHS;

let session: Session;
const times: string[] = [];
const services = new Map<Id, { server: EngineServer; door: Door }>();

const serviceOf = (id: Id) => services.get(id) as { server: EngineServer; door: Door };

beforeAll(async () => {
  session = await startEngineSession();
  for (const id of Object.keys(PATHS) as Id[]) {
    const server = await serveEngine(id, { allowedOrigins: ['chrome-extension://*'] });
    server.behave({ reply: id === 'deepl' ? (text) => `訳した「${text.slice(0, 9)}」。` : sampleModel });
    const door = await buildDoor(server.origin);
    services.set(id, { server, door });
    const key = id === 'ollama' ? {} : { key: KEY };
    const model = id === 'deepl' ? {} : { model: 'test-model' };
    await setUp(session, { id, address: door.origin + PATHS[id], ...key, ...model });
  }
});

afterAll(async () => {
  console.log(`From the lost connection, or the click, to the sentence, in milliseconds:\n${times.join('\n')}`);
  await session?.end();
  for (const { server, door } of services.values()) {
    await door.shut();
    await server.close();
  }
});

test.each(Object.keys(PATHS) as Id[])(
  '%s: nobody at the address is said before anything is sent, and one click looks again',
  async (id) => {
    const { server, door } = serviceOf(id);
    const before = server.requests.length;
    await door.shut();
    const desk = await composeSample(session, id);
    await byTestId(desk, 'check-readiness');
    const words = await textOf(desk, 'readiness');
    expect(words).toMatch(/応答がありません/);
    expect(words).toContain(new URL(door.origin).host);
    expect(words).not.toMatch(/undefined|Error|[{}<>]/);
    expect(server.requests.slice(before)).toEqual([]);

    await door.open();
    await click(desk, 'check-readiness');
    await desk.waitForSelector(`${selector('readiness')}[data-state="ready"]`);
    await click(desk, 'writing-start');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    expect(await shownBlocks(desk)).not.toEqual([]);
  },
);

test.each(['openai', 'anthropic', 'gemini'] as const)(
  '%s: a service that is gone in the middle is missed twice, and then asked for the rest alone',
  async (id) => {
    const { server, door } = serviceOf(id);
    const before = server.requests.length;
    server.behave({ reply: sampleModel, holdAfter: HALF });
    const desk = await composeSample(session, id);
    await noteStates(desk);
    await untilShown(desk, BEGUN_AT_HALF);
    const shut = clock();
    await door.shut();
    expect(await untilState(desk, 'failed', 'done')).toBe('failed');
    expect(await textOf(desk, 'writing-status')).toMatch(/途中で切れました/);
    const gone = (await whenNoted(desk, 'failed')) - shut;
    const kept = await shownBlocks(desk);

    await click(desk, 'writing-resume');
    await desk.waitForFunction(
      (place) => document.querySelector(place)?.textContent?.includes('応答がありません'),
      { polling: 100 },
      `${selector('writing-status')}[data-state="failed"]`,
    );
    const missedAgain = (await whenNoted(desk, 'failed')) - (await whenNoted(desk, 'running'));
    times.push(`${id}: gone in the middle ${Math.round(gone)}, still gone ${Math.round(missedAgain)}`);
    expect(await shownBlocks(desk)).toEqual(kept);

    await door.open();
    server.behave({ reply: sampleModel });
    await click(desk, 'writing-resume');
    expect(await untilState(desk, 'done', 'failed')).toBe('done');
    expectOnlyRest(server.requests.slice(before));
    expect(await shownBlocks(desk)).toEqual(blocksOf(SAMPLE_POST));
  },
);

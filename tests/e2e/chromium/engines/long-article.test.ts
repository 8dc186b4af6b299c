import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeDraft } from '../../../../scripts/drive/compose.ts';
import { click, selector } from '../../../../scripts/drive/test-id.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { isWriting, promptOf, setUp, startEngineSession } from './engine-session.ts';
import { readPrompt } from './sample-post.ts';
import { shownBlocks, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession(
    {},
    { '/long': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(LONG_PAGE) },
  );
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

const SECTIONS = 9;
const PARAGRAPHS = 6;

const paragraph = (name: string) =>
  `<p>The ${name} crew measured the water before noon and wrote every figure into the harbour book. ` +
  `Nobody at the ${name} pier had seen the tide stand so high since the old lock was taken away. ` +
  `By evening the ${name} office asked for sand, lamps and forty more volunteers from the hill towns. ` +
  `The ${name} council will hear the engineers on Thursday and vote on the money a week after that. ` +
  `Until then the ${name} ferry runs once a day, and the school by the quay stays closed.</p>`;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const LONG_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Nine harbours, one winter of water</title></head><body><article>
<h1>Nine harbours, one winter of water</h1>
${numbers(SECTIONS)
  .map((section) => {
    const paragraphs = numbers(PARAGRAPHS).map((number) => paragraph(`number ${section * 10 + number}`));
    return `<h2>Harbour ${section} keeps watch</h2>${paragraphs.join('')}`;
  })
  .join('')}
</article></body></html>`;

/** A model that renders every paragraph and every heading it is shown, as it was told to. */
function translator(prompt: string): string {
  const asked = readPrompt(prompt);
  if (asked === null) return 'はい';
  const short = (text: string) => ({ text, sources: asked.shown.slice(0, 1) });
  return JSON.stringify({
    ...(asked.title ? { title: short('9つの港、ひと冬の水') } : {}),
    ...(asked.points ? { points: ['1つ目の要点だ。', '2つ目の要点だ。', '3つ目の要点だ。'].map(short) } : {}),
    ...(asked.lead ? { lead: [short('9つの港が高潮に備えた。')] } : {}),
    ...(asked.sections ? { sections: sectionsOf(asked.material) } : {}),
  });
}

function sectionsOf(material: string) {
  const sections: { heading: object | null; paragraphs: object[] }[] = [];
  // A blank line stands before each block, and the first lines are the article's metadata.
  for (const block of material.split('\n\n').slice(1)) {
    const sources = [...block.matchAll(/^\[(\d+)\]/gm)].map(([, id]) => Number(id));
    if (sources.length === 0) continue;
    if (block.includes('【見出し】'))
      sections.push({ heading: { text: `見出し${sources[0]}`, sources }, paragraphs: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, paragraphs: [] });
      sections.at(-1)?.paragraphs.push({ text: `段落${sources[0]}の訳文です。`, sources });
    }
  }
  return sections;
}

test('節ごと of a long article is asked for in several requests, and no paragraph comes twice or in another place', async () => {
  server.behave({ reply: translator, chunk: 60 });
  await setUp(session, { id: 'openai', address: `${server.origin}/v1`, key: 'sk-long', model: 'test-model' });
  const before = server.requests.length;
  const desk = await composeDraft(session.chromium, await session.open('/long'), { engine: 'openai', depth: 'full' });
  expect(await untilState(desk, 'done', 'failed')).toBe('done');

  const sent = server.requests.slice(before).filter(isWriting).map(promptOf);
  expect(sent.length).toBeGreaterThan(1);
  const sections = (await shownBlocks(desk)).filter(({ slot }) => slot === 'sections');
  expect(sections.filter(({ kind }) => kind === 'heading')).toHaveLength(SECTIONS);
  const paragraphs = sections.filter(({ kind }) => kind === 'paragraph');
  expect(paragraphs).toHaveLength(SECTIONS * PARAGRAPHS);
  // Each behind the one before it in the article.
  const order = sections.map(({ sources }) => sources[0] ?? 0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));

  await click(desk, 'toggle-writing');
  const shown = () => desk.$$eval(`${selector('sending')} textarea`, (fields) => fields.map(({ value }) => value));
  // Of a post as it was in a pause of the writing, what was missing then is offered as well.
  await expect.poll(shown).toEqual(sent);
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFor } from '../../../../scripts/drive/copy-for.ts';
import { type EngineServer, serveEngine } from '../../engine-servers/engine-server.ts';
import type { Session } from '../session.ts';
import { composeSample, setUp, startEngineSession } from './engine-session.ts';
import { modelFor, SAMPLE_POST, type SamplePost } from './sample-post.ts';
import { draftOf, shownBlocks, storedDraft, untilState } from './writing-desk.ts';

let session: Session;
let server: EngineServer;

beforeAll(async () => {
  server = await serveEngine('openai');
  session = await startEngineSession();
});

afterAll(async () => {
  await session?.end();
  await server?.close();
});

/** What a page could talk a model into, around words the writer needs. */
function hostilePost(trap: string): SamplePost {
  const wrap = (text: string) => [
    `<script>globalThis.caught = true; fetch("${trap}?script")</script>${text}`,
    `${text}<img src="${trap}?img" onerror="globalThis.caught = true">`,
    `${text}![図](${trap}?markdown)`,
    `[${text}](javascript:globalThis.caught=true)`,
    `<a href="javascript:globalThis.caught=true">${text}</a>`,
    `<iframe src="${trap}?frame"></iframe>${text}<svg onload="globalThis.caught=true"></svg>`,
    `<style>@import "${trap}?style"</style>${text}<link rel="prefetch" href="${trap}?link">`,
  ];
  let next = 0;
  const turn = <Text extends { text: string; sources: number[] }>(one: Text) => {
    const variants = wrap(one.text);
    return { ...one, text: variants[next++ % variants.length] ?? '' };
  };
  return {
    title: turn(SAMPLE_POST.title),
    points: SAMPLE_POST.points.map(turn),
    lead: SAMPLE_POST.lead.map(turn),
    sections: SAMPLE_POST.sections.map(({ heading, paragraphs }) => ({
      heading: heading && turn(heading),
      paragraphs: paragraphs.map(turn),
    })),
  };
}

test.each([
  ['openai', 'JSON'],
  ['openrouter', 'lines'],
] as const)('a hostile reply from %s, in %s, leaves words and nothing that acts', async (id, _form) => {
  server.behave({ reply: 'はい' });
  await setUp(session, { id, address: `${server.origin}/v1`, key: 'sk-hostile', model: 'test-model' });
  const trap = `${session.server.origin}/trap`;
  server.behave({ reply: modelFor(hostilePost(trap)), chunk: 9 });
  const desk = await composeSample(session, id);
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(request.url()));
  await untilState(desk, 'done', 'failed');

  const words = SAMPLE_POST.points[0]?.text ?? '';
  expect((await shownBlocks(desk)).some(({ text }) => text.includes(words))).toBe(true);
  await expectHarmless(desk);
  // Stored and shown again, it is as harmless.
  const { post } = await storedDraft(desk, await draftOf(desk));
  const links = post.blocks.flatMap(({ content }) => content.flatMap((inline) => inline.href ?? []));
  expect(links.filter((href) => !/^https?:/.test(href))).toEqual([]);
  expect(links.filter((href) => href.startsWith(trap))).toEqual([]);
  await desk.reload();
  await desk.waitForSelector('[data-testid="editor"]');
  await expectHarmless(desk);
  await copyFor(desk, 'ameba');
  await expectHarmless(desk);

  expect(session.server.requests.filter((path) => path.startsWith('/trap'))).toEqual([]);
  expect(asked.filter((url) => url.startsWith(trap))).toEqual([]);
});

async function expectHarmless(desk: Page): Promise<void> {
  const found = await desk.evaluate(() => {
    const editor = document.querySelector('[data-testid="editor"]') as HTMLElement;
    const acting = 'script, img, iframe, svg, style, link, object, embed, form, [onerror], [onload], [onclick]';
    return {
      elements: [...editor.querySelectorAll(acting)]
        .filter((element) => !element.matches('img.ProseMirror-separator'))
        .map((element) => element.outerHTML),
      hrefs: [...editor.querySelectorAll('a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^https?:/.test(href)),
      caught: 'caught' in globalThis,
    };
  });
  expect(found).toEqual({ elements: [], hrefs: [], caught: false });
}

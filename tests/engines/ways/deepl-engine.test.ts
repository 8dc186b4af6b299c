import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineEvent, WritingOrder } from '../../../utils/engines/engine.ts';
import { pieceKey } from '../../../utils/engines/job/pieces-of-writing.ts';
import { NOTHING_WANTED } from '../../../utils/engines/job/wanted-parts.ts';
import { deeplEngine } from '../../../utils/engines/ways/deepl-engine.ts';
import { emptyEngineSettings } from '../../../utils/post/engine-settings.ts';
import { type EngineServer, serveEngine } from '../../e2e/engine-servers/engine-server.ts';
import { longArticle, sampleOrder } from '../sample-order.ts';

let server: EngineServer;
beforeAll(async () => {
  server = await serveEngine('deepl', { key: 'secret:fx' });
});
afterAll(() => server.close());

const engine = (key = 'secret:fx', allowed = true, fetching = fetch) =>
  deeplEngine({
    settings: { ...emptyEngineSettings('deepl'), baseUrl: `${server.origin}/v2` },
    key,
    fetch: fetching,
    isAllowed: async () => allowed,
    ownOrigin: 'chrome-extension://id',
  });

async function write(order: WritingOrder, key?: string, allowed?: boolean, fetching?: typeof fetch) {
  const events: EngineEvent[] = [];
  const stream = engine(key, allowed, fetching).write(order, new AbortController().signal);
  for (;;) {
    const next = await stream.next();
    if (next.done) return { events, end: next.value };
    events.push(next.value);
  }
}
const texts = (events: EngineEvent[]) =>
  Object.fromEntries(
    events.flatMap((event) => (event.kind === 'piece' ? [[pieceKey(event.piece), event.piece.text]] : [])),
  );

describe('DeepL', () => {
  test('translates the article’s own key sentences, each with its sources', async () => {
    server.behave({ reply: (text) => `訳「${text}」` });
    const { events, end } = await write(sampleOrder());
    expect(end.ok).toBe(true);
    const written = texts(events);
    expect(written['title/0/0']).toBe('訳「Port cities agree on shared flood barrier after two years of talks」');
    expect(written['sections/2/-1']).toBe('訳「How the deal was reached」');
    const lead = events.find((event) => event.kind === 'piece' && event.piece.part === 'lead');
    expect(lead).toMatchObject({ piece: { sourceIds: [1, 2], untranslated: false } });
  });

  test('translates every paragraph in full, in several requests, and closes each part once it is whole', async () => {
    server.behave({ reply: (text) => `訳${text.length}` });
    const article = longArticle(3, 1_400);
    const { events, end } = await write(sampleOrder({ article, depth: 'full' }));
    expect(end.ok).toBe(true);
    expect(events.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(2);
    const at = (wanted: (event: EngineEvent) => boolean) => events.findIndex(wanted);
    expect(at((event) => event.kind === 'part-done' && event.part === 'title')).toBeLessThan(
      at((event) => event.kind === 'passage-done'),
    );
  });

  test('fixes the glossary’s names, and reads back markup characters as they were', async () => {
    server.behave({ reply: (text) => text });
    const order = sampleOrder({
      glossary: [{ id: 'a', source: 'Port cities', japanese: '港湾都市 & 仲間' }],
      wanted: { ...NOTHING_WANTED, title: true },
    });
    const { events } = await write(order);
    expect(texts(events)['title/0/0']).toBe('港湾都市 & 仲間 agree on shared flood barrier after two years of talks');
    expect(server.requests.at(-1)?.body).toMatchObject({ tag_handling: 'xml', ignore_tags: ['n'], target_lang: 'JA' });
  });

  test('says beforehand, to the letter, what it sends to have one text written anew', async () => {
    server.behave({ reply: (text) => text });
    const { article, sentences, style } = sampleOrder();
    const glossary = [{ id: 'a', source: 'port cities', japanese: '港湾都市' }];
    const from = sentences.slice(0, 2);
    const order = { article, from, kind: 'paragraph', text: '前の文', how: 'faithful', style, glossary } as const;
    await engine().rewrite?.(order, new AbortController().signal).next();
    const { to, texts: shown } = engine().sendingAnew(order);
    expect(to).toBe(new URL(server.origin).host);
    expect(server.requests.at(-1)?.body).toMatchObject({ text: shown });
    expect(shown.join()).toContain('<n>港湾都市</n>');
  });

  test('is given the article’s language as it names it, and finds out itself where it has no name for it', async () => {
    server.behave({ reply: (text) => `訳${text}` });
    const sourceLang = async (lang: string | null) => {
      const article = { ...sampleOrder().article, lang };
      const { end } = await write(sampleOrder({ article, wanted: { ...NOTHING_WANTED, title: true } }));
      expect(end.ok).toBe(true);
      return server.requests.at(-1)?.body;
    };
    for (const lang of ['no', 'nn', 'nb-NO']) expect(await sourceLang(lang)).toMatchObject({ source_lang: 'NB' });
    expect(await sourceLang('zh-Hant')).toMatchObject({ source_lang: 'ZH' });
    for (const lang of ['fil', 'is', 'ja', null]) {
      expect(await sourceLang(lang)).not.toHaveProperty('source_lang');
    }
  });

  test('that does not take the language any more is asked again to find it out itself', async () => {
    server.behave({ reply: (text) => `訳${text}` });
    const refuseLanguage: typeof fetch = async (address, init) =>
      String(init?.body).includes('source_lang')
        ? new Response('{"message":"Value for \'source_lang\' not supported."}', { status: 400 })
        : fetch(address, init);
    const { events, end } = await write(sampleOrder(), 'secret:fx', true, refuseLanguage);
    expect(end.ok).toBe(true);
    expect(texts(events)['title/0/0']).toMatch(/^訳/);
  });

  test('writes only what is still wanted', async () => {
    server.behave({ reply: (text) => `訳${text}` });
    const { events } = await write(sampleOrder({ depth: 'full', wanted: { ...NOTHING_WANTED, blocks: [5] } }));
    expect(Object.keys(texts(events))).toEqual(['sections/5/-1', 'sections/5/0']);
  });

  test.each([
    ['bad-key', 'bad-key'],
    ['no-credit', 'no-credit'],
    ['rate-limited', 'rate-limited'],
    ['server-error', 'server-error'],
    ['html', 'not-an-api'],
    ['empty-body', 'empty'],
    ['cut', 'cut-off'],
  ] as const)('%s ends with its reason', async (fault, kind) => {
    server.behave({ reply: (text) => text, fault });
    const { end } = await write(sampleOrder());
    expect(end).toMatchObject({ ok: false, problem: { kind } });
  });

  test('without the browser’s permission asks nobody', async () => {
    const before = server.requests.length;
    const { end } = await write(sampleOrder(), 'secret:fx', false);
    expect(end).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
    expect(server.requests).toHaveLength(before);
  });
});

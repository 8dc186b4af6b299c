import { describe, expect, test } from 'vitest';
import type { EngineEvent, RewriteOrder, WritingOrder, WrittenAnew } from '../../../../utils/engines/engine.ts';
import type { EngineProblem } from '../../../../utils/engines/engine-problem.ts';
import type { TextModel } from '../../../../utils/engines/text-model.ts';
import { STALLED_AFTER_MS } from '../../../../utils/engines/ways/on-device/create-model.ts';
import { onDeviceEngine } from '../../../../utils/engines/ways/on-device/on-device-engine.ts';
import { DEFAULT_STYLE } from '../../../../utils/post/writing-style.ts';
import { ok, type Result } from '../../../../utils/result.ts';
import { harbourArticle } from '../../../post/fixtures.ts';
import { settled } from './fake-timer.ts';
import type { FakeOptions } from './fakes.ts';
import { browserWith, given, orderOf, outline, piecesIn, readAll } from './helpers.ts';

const here = { availability: 'available' } as const;
const fetchable = { availability: 'downloadable' } as const;
const korean = { ...harbourArticle, lang: 'ko' };
const english = orderOf(harbourArticle, 'points');

/** An engine over fakes; by prompts it writes the model's reply as the title. */
function engineWith(options: FakeOptions) {
  const { ai, fakes, timer } = browserWith(options);
  const orders: (WritingOrder | RewriteOrder)[] = [];
  async function* writeByPrompts(
    order: WritingOrder,
    model: TextModel,
    signal: AbortSignal,
  ): AsyncGenerator<EngineEvent, Result<null, EngineProblem>> {
    orders.push(order);
    let text = '';
    const stream = model.stream({ text: 'title, please', schema: null }, signal);
    for (;;) {
      const next = await stream.next();
      if (next.done) return next.value.ok ? ok(null) : next.value;
      text += next.value;
      const piece = { part: 'title' as const, passage: 0, index: 0, text, sourceIds: [], untranslated: false };
      yield { kind: 'piece', piece };
    }
  }
  async function* rewriteByPrompt(
    order: RewriteOrder,
    model: TextModel,
    signal: AbortSignal,
  ): AsyncGenerator<WrittenAnew, Result<null, EngineProblem>> {
    orders.push(order);
    const { events, end } = await readAll(model.stream({ text: order.how, schema: null }, signal));
    if (!end.ok) return end;
    yield { text: events.join(''), sourceIds: null };
    return ok(null);
  }
  const engine = onDeviceEngine(ai, writeByPrompts, rewriteByPrompt, timer);
  return { engine, fakes, timer, orders };
}

async function write(options: FakeOptions, order: WritingOrder = english) {
  const made = engineWith(options);
  const { signal } = new AbortController();
  return { ...made, ...(await readAll(made.engine.write(order, signal))) };
}

const rewriteOrder: RewriteOrder = {
  article: harbourArticle,
  from: english.sentences.slice(0, 2),
  kind: 'paragraph',
  text: '前の文',
  how: 'shorter',
  style: DEFAULT_STYLE,
  glossary: [],
};

describe('端末内AI writing', () => {
  test('by prompts hands the article on as it is, and destroys the model at the end', async () => {
    const { events, end, orders, fakes } = await write({ languageModel: here, translator: here });
    expect(end).toEqual({ ok: true, value: null });
    expect(piecesIn(events).at(-1)?.text).toBe('日本語の返事です。');
    expect(orders).toEqual([english]);
    expect(given(fakes, 'Translator', 'create')).toEqual([]);
    expect(fakes.alive()).toBe(0);
  });

  test('by prompts from a language the model lacks hands on the article in Japanese', async () => {
    const { orders, end, fakes } = await write({ languageModel: here, translator: here }, orderOf(korean, 'points'));
    expect(end.ok).toBe(true);
    expect(orders[0]).toMatchObject({ article: { lang: 'ja', title: `「${korean.title}」の訳です。` } });
    expect((orders[0] as WritingOrder).sentences.every(({ text }) => text.endsWith('の訳です。'))).toBe(true);
    expect(given(fakes, 'Translator', 'create')).toEqual([{ sourceLanguage: 'ko', targetLanguage: 'ja' }]);
    expect(fakes.alive()).toBe(0);
  });

  test('by summaries finds the sources in the article’s own sentences, translated or not', async () => {
    const summarizer = { ...here, summaries: { 'key-points': '* イネス・コルボ市長が述べた。' } };
    const { events } = await write({ summarizer, translator: here }, orderOf(korean, 'points'));
    expect(piecesIn(events).find(({ part }) => part === 'points')).toMatchObject({ sourceIds: [6] });
  });

  test('by summaries tells the model of style, names and instructions, and nothing of the page', async () => {
    const glossary = [
      { id: '1', source: 'Lower Quay', japanese: 'ロワー埠頭' },
      { id: '2', source: 'Nowhere', japanese: 'ノーウェア' },
    ];
    const style = { ...DEFAULT_STYLE, tone: 'polite' as const, instructions: '数字は漢数字で' };
    const { fakes } = await write({ summarizer: here }, { ...english, glossary, style });
    expect(given(fakes, 'Summarizer', 'create')[0]).toMatchObject({
      sharedContext:
        'ニュース記事を日本語で要約する。文体は「です・ます」調。\n固有名詞の表記: Lower Quay → ロワー埠頭\n数字は漢数字で',
    });
  });

  test('by translation alone gives the extractive selection in Japanese', async () => {
    const { events, end } = await write({ translator: here });
    expect(end.ok).toBe(true);
    expect(outline(events)).toEqual([
      'title 0/0',
      'done title',
      'points 0/0',
      'points 0/1',
      'points 0/2',
      'done points',
    ]);
  });

  test('tells of a download, and of none where everything is here', async () => {
    const fetched = await write({ languageModel: { ...fetchable, progress: [0.5] }, pace: 0 });
    expect(outline(fetched.events).slice(0, 4)).toEqual([
      'downloading 0',
      'downloading 0.5',
      'downloading 1',
      'title 0/0',
    ]);
    const ready = await write({ languageModel: here });
    expect(ready.events.some(({ kind }) => kind === 'downloading')).toBe(false);
  });

  test('tells of one download, however many kinds of summary come of it', async () => {
    const { events } = await write({ summarizer: fetchable, pace: 0 });
    expect(outline(events).filter((line) => line === 'downloading 0').length).toBe(1);
  });

  test('fetches first what is not here, while the click still counts', async () => {
    const { fakes } = await write({ languageModel: fetchable, translator: here, clicks: 1 }, orderOf(korean, 'points'));
    const made = fakes.calls.filter(({ method }) => method === 'create').map(({ api }) => api);
    expect(made).toEqual(['LanguageModel', 'Translator']);
  });

  test('asks for a click of its own for a second download, before it translates anything', async () => {
    const options = { languageModel: fetchable, translator: fetchable, clicks: 1 };
    const { end, fakes } = await write(options, orderOf(korean, 'points'));
    expect(end).toEqual({ ok: false, problem: { kind: 'needs-click' } });
    expect(given(fakes, 'Translator', 'translate')).toEqual([]);
    expect(fakes.alive()).toBe(0);
  });

  test('does not fall back on less for want of a click', async () => {
    const { end, events } = await write({ languageModel: fetchable, translator: here, clicks: 0 });
    expect(end).toEqual({ ok: false, problem: { kind: 'needs-click' } });
    expect(events).toEqual([]);
  });

  test('takes the next way that is here where a download fails', async () => {
    const { events, end } = await write({
      languageModel: { ...fetchable, create: 'NetworkError' },
      summarizer: fetchable,
      translator: here,
    });
    expect(end.ok).toBe(true);
    expect(outline(events)[0]).toBe('title 0/0');
  });

  test('takes the next way that is here where a download stalls', async () => {
    const { engine, timer } = engineWith({
      languageModel: { ...fetchable, create: 'never-settles' },
      translator: here,
    });
    const reading = readAll(engine.write(english, new AbortController().signal));
    await settled();
    timer.pass(STALLED_AFTER_MS);
    const { end, events } = await reading;
    expect(end.ok).toBe(true);
    expect(piecesIn(events).length).toBe(4);
  });

  test('ends with what went wrong first where no other way is here', async () => {
    const { end } = await write({
      languageModel: { ...fetchable, create: 'NetworkError' },
      translator: { ...fetchable, create: 'never-settles' },
    });
    expect(end).toEqual({ ok: false, problem: { kind: 'download-failed' } });
    const failing = await write({
      languageModel: { ...fetchable, create: 'NetworkError' },
      summarizer: { ...here, create: 'NotSupportedError' },
    });
    expect(failing.end).toEqual({ ok: false, problem: { kind: 'download-failed' } });
  });

  test('in plain Chromium ends with a stalled download instead of never', async () => {
    const unavailable = { availability: 'unavailable' } as const;
    const { engine, timer } = engineWith({
      languageModel: unavailable,
      summarizer: unavailable,
      translator: { ...fetchable, create: 'never-settles' },
    });
    const reading = readAll(engine.write(english, new AbortController().signal));
    await settled();
    timer.pass(STALLED_AFTER_MS);
    expect(await reading).toEqual({
      events: [],
      end: { ok: false, problem: { kind: 'download-stalled', seconds: 25 } },
    });
  });

  test('does not begin anew in another way once something is written', async () => {
    const { end, events } = await write({ languageModel: { ...here, diesAfter: 1 }, translator: here });
    expect(end).toEqual({ ok: false, problem: { kind: 'model-gone' } });
    expect(piecesIn(events).length).toBe(1);
    const languageModel = { ...here, diesAfter: 1, diesOf: 'NotSupportedError' };
    expect((await write({ languageModel, translator: here })).end).toEqual({
      ok: false,
      problem: { kind: 'no-language', lang: 'en' },
    });
  });

  test('says why where there is no way at all', async () => {
    expect((await write({})).end).toEqual({ ok: false, problem: { kind: 'no-builtin' } });
  });

  test.each<[string, FakeOptions]>([
    ['the answer about a model', { languageModel: { availability: 'never-answers' } }],
    ['a model', { languageModel: { ...fetchable, create: 'never-settles', heedsSignal: false } }],
    ['a reply', { languageModel: { ...here, use: 'never-settles', heedsSignal: false } }],
    ['a summary', { summarizer: { ...here, use: 'never-settles', heedsSignal: false } }],
    ['a translation', { translator: { ...here, use: 'never-settles', heedsSignal: false } }],
  ])('stops at once while it waits for %s', async (_, options) => {
    const { engine, fakes } = engineWith(options);
    const abort = new AbortController();
    const reading = readAll(engine.write(english, abort.signal));
    await settled();
    abort.abort();
    expect((await reading).end).toEqual({ ok: false, problem: { kind: 'stopped' } });
    fakes.settle();
    await settled();
    expect(fakes.alive()).toBe(0);
  });

  test('stops before it begins', async () => {
    const { engine, fakes } = engineWith({ languageModel: here });
    const { end } = await readAll(engine.write(english, AbortSignal.abort()));
    expect(end).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(given(fakes, 'LanguageModel', 'create')).toEqual([]);
  });

  test('of which nobody reads on lets its models go', async () => {
    const { engine, fakes } = engineWith({ languageModel: here });
    for await (const event of engine.write(english, new AbortController().signal)) if (event.kind === 'piece') break;
    expect(fakes.alive()).toBe(0);
  });

  test('of which nobody reads on while the model comes lets it go', async () => {
    const { engine, fakes } = engineWith({ languageModel: fetchable, pace: 0 });
    const writing = engine.write(english, new AbortController().signal);
    expect(await writing.next()).toMatchObject({ value: { kind: 'downloading' } });
    await new Promise((done) => setTimeout(done, 20));
    expect(fakes.alive()).toBe(1);
    await writing.return(ok(null));
    expect(fakes.alive()).toBe(0);
  });

  test.each([0, 1])('of which nobody reads on amid a download (at %i) makes no model', async (progress) => {
    const { engine, fakes } = engineWith({ languageModel: fetchable, pace: 0 });
    for await (const event of engine.write(english, new AbortController().signal))
      if (event.kind === 'downloading' && event.progress === progress) break;
    await new Promise((done) => setTimeout(done, 20));
    expect(given(fakes, 'LanguageModel', 'create').length).toBe(1);
    expect(fakes.alive()).toBe(0);
  });

  test('sends nothing to anybody', () => {
    expect(engineWith({ languageModel: here }).engine.sending(english)).toEqual({ to: null, texts: [], tokens: null });
  });
});

describe('端末内AI writing one text anew', () => {
  async function rewrite(options: FakeOptions, order = rewriteOrder) {
    const { engine, ...made } = engineWith(options);
    if (engine.rewrite === null) throw new Error('the engine rewrites nothing');
    return { ...made, ...(await readAll(engine.rewrite(order, new AbortController().signal))) };
  }

  test('asks the language model', async () => {
    const { events, end, orders, fakes } = await rewrite({ languageModel: here });
    expect(events).toEqual([{ text: '日本語の返事です。', sourceIds: null }]);
    expect(end).toEqual({ ok: true, value: null });
    expect(orders).toEqual([rewriteOrder]);
    expect(fakes.alive()).toBe(0);
  });

  test('from a language the model lacks shows it the sentences in Japanese', async () => {
    const { orders } = await rewrite({ languageModel: here, translator: here }, { ...rewriteOrder, article: korean });
    expect(orders[0]).toMatchObject({
      article: { lang: 'ja' },
      from: rewriteOrder.from.map(({ id, text }) => ({ id, text: `「${text}」の訳です。` })),
    });
  });

  test('cannot do without a language model', async () => {
    expect(engineWith({ translator: here, summarizer: here }).engine.rewrite).toBeNull();
    const { end } = await rewrite({ languageModel: { availability: 'unavailable' }, translator: here });
    expect(end).toEqual({ ok: false, problem: { kind: 'no-hardware' } });
  });
});

import { describe, expect, test } from 'vitest';
import type { ModelPrompt } from '../../../../utils/engines/text-model.ts';
import { deltaReader } from '../../../../utils/engines/ways/on-device/as-deltas.ts';
import { languageTextModel } from '../../../../utils/engines/ways/on-device/language-text-model.ts';
import { settled } from './fake-timer.ts';
import type { FakeLanguageModel, FakeOptions } from './fakes.ts';
import { browserWith, given, readAll } from './helpers.ts';

const prompt: ModelPrompt = { text: '港の記事を要約せよ', schema: null };

async function modelWith(languageModel: Partial<FakeLanguageModel>, more: FakeOptions = {}) {
  const { ai, fakes } = browserWith({ languageModel: { availability: 'available', ...languageModel }, ...more });
  if (ai.languageModel === null) throw new Error('the fake has a LanguageModel');
  const session = await ai.languageModel.create();
  const abort = new AbortController();
  const model = languageTextModel(session, 'en');
  return { model, fakes, session, abort, ask: (asked = prompt) => model.stream(asked, abort.signal) };
}

describe('the built-in language model', () => {
  test('streams what is added to the reply', async () => {
    const { ask } = await modelWith({ replies: [['4都市が', '防潮堤で', '合意した。']] });
    expect(await readAll(ask())).toEqual({
      events: ['4都市が', '防潮堤で', '合意した。'],
      end: { ok: true, value: 'stop' },
    });
  });

  test('of a browser that repeats the whole text gives what is added, too', async () => {
    const { ask } = await modelWith({ replies: [['4都市が共同の', '防潮堤で', '合意した。']], cumulative: true });
    const { events } = await readAll(ask());
    expect(events.join('')).toBe('4都市が共同の防潮堤で合意した。');
  });

  test.each(['new', 'old'] as const)('says how much it takes and gives, by the %s names', async (names) => {
    const { model } = await modelWith({ names, quota: 9_000 });
    expect(model.limits).toEqual({ input: 6_000, output: 3_000 });
    expect(model.structured).toBe(true);
  });

  test('holds to a schema where one is given', async () => {
    const { fakes, ask } = await modelWith({});
    const schema = { type: 'object' };
    await readAll(ask());
    await readAll(ask({ ...prompt, schema }));
    expect(given(fakes, 'LanguageModel', 'responseConstraint')).toEqual([schema]);
  });

  test('begins each prompt afresh, and leaves no session of it', async () => {
    const { ask, session, fakes } = await modelWith({ quota: 30 });
    for (let count = 0; count < 5; count++) expect((await readAll(ask())).end.ok).toBe(true);
    expect(session.contextUsage).toBe(0);
    expect(fakes.alive()).toBe(1);
  });

  test.each(['class', 'name'] as const)(
    'says of a prompt over its quota that it is too long (%s)',
    async (quotaError) => {
      const { ask, fakes } = await modelWith({ quota: 5 }, { quotaError });
      expect((await readAll(ask())).end).toEqual({ ok: false, problem: { kind: 'too-long' } });
      expect(fakes.alive()).toBe(1);
    },
  );

  test('says of a reply that filled it to the brim that it was cut', async () => {
    const { ask } = await modelWith({ quota: prompt.text.length + 4, replies: [['あいうえ']] });
    expect((await readAll(ask())).end).toEqual({ ok: true, value: 'length' });
  });

  test('that is taken away amid a reply says so, and what came stands', async () => {
    const { ask } = await modelWith({ replies: [['前半', '後半']], diesAfter: 1 });
    expect(await readAll(ask())).toEqual({
      events: ['前半'],
      end: { ok: false, problem: { kind: 'model-gone' } },
    });
  });

  test('that is taken away while nothing comes says so', async () => {
    const { ask, fakes } = await modelWith({ use: 'never-settles' });
    const reply = readAll(ask());
    await settled();
    fakes.vanish();
    expect((await reply).end).toEqual({ ok: false, problem: { kind: 'model-gone' } });
  });

  test('that was taken away before says so', async () => {
    const { ask, session } = await modelWith({});
    session.destroy();
    expect((await readAll(ask())).end).toEqual({ ok: false, problem: { kind: 'model-gone' } });
  });

  test.each([
    ['NotReadableError', { kind: 'filtered' }],
    ['NotSupportedError', { kind: 'no-language', lang: 'en' }],
    ['UnknownError', { kind: 'model-gone' }],
    ['AbortError', { kind: 'model-gone' }],
  ])('that rejects with %s says why', async (use, problem) => {
    const { ask } = await modelWith({ use });
    expect((await readAll(ask())).end).toEqual({ ok: false, problem });
  });

  test.each([true, false])('stops at once amid a reply (the browser heeding the signal: %s)', async (heedsSignal) => {
    const { ask, abort, fakes } = await modelWith({ use: 'never-settles', heedsSignal });
    const reply = readAll(ask());
    await settled();
    abort.abort();
    expect(await reply).toEqual({ events: [], end: { ok: false, problem: { kind: 'stopped' } } });
    await settled();
    expect(fakes.alive()).toBe(1);
  });

  test('stops at once before the reply begins, and lets go the session that comes late', async () => {
    const { ask, abort, fakes } = await modelWith({ clone: 'never-settles', heedsSignal: false });
    const reply = readAll(ask());
    await settled();
    abort.abort();
    expect((await reply).end).toEqual({ ok: false, problem: { kind: 'stopped' } });
    fakes.settle();
    await settled();
    expect(fakes.alive()).toBe(1);
  });

  test('asks for nothing after a stop', async () => {
    const { ask, abort, fakes } = await modelWith({});
    abort.abort();
    expect((await readAll(ask())).end).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(given(fakes, 'LanguageModel', 'promptStreaming')).toEqual([]);
    await settled();
    expect(fakes.alive()).toBe(1);
  });

  test('of which nobody reads on lets its session go', async () => {
    const { ask, fakes } = await modelWith({});
    const reply = ask();
    await reply.next();
    await reply.return({ ok: true, value: 'stop' });
    expect(fakes.alive()).toBe(1);
  });
});

describe('chunks', () => {
  const read = (chunks: string[]) => {
    const reader = deltaReader();
    return [...chunks.map((chunk) => reader.take(chunk)), reader.rest()].join('');
  };

  test.each([
    [['は', 'はい、', '合意した'], 'ははい、合意した'],
    [['-', '- 合意'], '-- 合意'],
    [['は', 'はい'], 'ははい'],
    [['合意', '', '合意', 'した'], '合意合意した'],
    [[], ''],
  ])('as the specification has them are added up as they are: %j', (chunks, text) => {
    expect(read(chunks)).toBe(text);
  });

  test.each([
    [['は', 'はい、', 'はい、四都市が合意', 'はい、四都市が合意した。'], 'はい、四都市が合意した。'],
    [['四都市が港で防潮堤に合意', '四都市が港で防潮堤に合意した。'], '四都市が港で防潮堤に合意した。'],
    [['四都市が港で合意', '四都市が港で合意し', '四都市が港で合意し', '四都市が港で合意した'], '四都市が港で合意した'],
  ])('that hold all of the text so far add what is new: %j', (chunks, text) => {
    expect(read(chunks)).toBe(text);
  });
});

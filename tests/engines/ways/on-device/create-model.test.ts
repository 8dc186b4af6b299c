import { describe, expect, test } from 'vitest';
import type { EngineProblem } from '../../../../utils/engines/engine-problem.ts';
import {
  createModel,
  LOADED_AFTER_MS,
  STALLED_AFTER_MS,
} from '../../../../utils/engines/ways/on-device/create-model.ts';
import { reportDownload } from '../../../../utils/engines/ways/on-device/report-download.ts';
import { settled } from './fake-timer.ts';
import type { FakeModel, FakeOptions } from './fakes.ts';
import { browserWith, readAll } from './helpers.ts';

const unsupported: EngineProblem = { kind: 'no-language', lang: 'en' };

/** One Translator being made in a browser of its own. */
function making(translator: FakeModel, more: FakeOptions = {}) {
  const { ai, fakes, timer } = browserWith({ translator, ...more });
  const abort = new AbortController();
  const progress: number[] = [];
  const model = createModel({
    create: (options) => {
      if (ai.translator === null) throw new Error('the fake has a Translator');
      return ai.translator.create({ sourceLanguage: 'en', targetLanguage: 'ja', ...options });
    },
    unsupported,
    signal: abort.signal,
    onProgress: (part) => progress.push(part),
    timer,
  });
  return { model, fakes, timer, abort, progress };
}

describe('a model', () => {
  test('is made at once where it is there, and leaves no watch behind', async () => {
    const { model, fakes, timer } = making({ availability: 'available' });
    expect((await model).ok).toBe(true);
    expect(fakes.alive()).toBe(1);
    expect(timer.waiting()).toBe(0);
  });

  test('is fetched after a click, its progress told from 0 to 1', async () => {
    const { model, progress } = making({ availability: 'downloadable', progress: [0.25, 0.5] });
    expect((await model).ok).toBe(true);
    expect(progress).toEqual([0, 0.25, 0.5, 1]);
  });

  test('is not fetched without a click', async () => {
    const { model } = making({ availability: 'downloadable' }, { clicks: 0 });
    expect(await model).toEqual({ ok: false, problem: { kind: 'needs-click' } });
  });

  test.each<[string, EngineProblem]>([
    ['NotAllowedError', { kind: 'needs-click' }],
    ['NetworkError', { kind: 'download-failed' }],
    ['NotSupportedError', unsupported],
    ['QuotaExceededError', { kind: 'too-long' }],
    ['InvalidStateError', { kind: 'model-gone' }],
    ['UnknownError', { kind: 'download-failed' }],
  ])('that cannot be had for %s says why', async (name, problem) => {
    const { model, fakes } = making({ availability: 'available', create: name });
    expect(await model).toEqual({ ok: false, problem });
    expect(fakes.alive()).toBe(0);
  });

  test('that neither comes nor makes progress is given up, with the seconds it was waited for', async () => {
    const { model, timer } = making({ availability: 'downloadable', create: 'never-settles' });
    await settled();
    timer.pass(STALLED_AFTER_MS);
    expect(await model).toEqual({ ok: false, problem: { kind: 'download-stalled', seconds: 25 } });
  });

  test('is waited for as long as its download goes on', async () => {
    const { model, fakes, timer } = making({ availability: 'downloadable', create: 'never-settles' });
    for (const loaded of [0.1, 0.2, 0.3]) {
      await settled();
      timer.pass(STALLED_AFTER_MS - 1);
      fakes.progress(loaded);
    }
    fakes.settle();
    expect((await model).ok).toBe(true);
  });

  test('whose download only repeats itself has stalled', async () => {
    const { model, fakes, timer } = making({ availability: 'downloadable', create: 'never-settles' });
    await settled();
    fakes.progress(0.4);
    timer.pass(STALLED_AFTER_MS - 1);
    fakes.progress(0.4);
    timer.pass(1);
    expect(await model).toMatchObject({ ok: false, problem: { kind: 'download-stalled' } });
  });

  test('that is fetched whole is given minutes to be unpacked', async () => {
    const { model, fakes, timer } = making({ availability: 'downloadable', create: 'never-settles' });
    await settled();
    fakes.progress(1);
    timer.pass(LOADED_AFTER_MS - 1);
    fakes.settle();
    expect((await model).ok).toBe(true);
  });

  test('nobody waits for any more is not made', async () => {
    const { model, abort, fakes, timer } = making({ availability: 'downloadable', create: 'never-settles' });
    await settled();
    abort.abort();
    expect(await model).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(timer.waiting()).toBe(0);
    fakes.settle();
    await settled();
    expect(fakes.alive()).toBe(0);
  });

  test('is not even asked for after a stop', async () => {
    const { ai, fakes } = browserWith({ translator: { availability: 'available' } });
    const model = await createModel({
      create: (options) => {
        if (ai.translator === null) throw new Error('the fake has a Translator');
        return ai.translator.create({ sourceLanguage: 'en', targetLanguage: 'ja', ...options });
      },
      unsupported,
      signal: AbortSignal.abort(),
      onProgress: () => {},
    });
    expect(model).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(fakes.calls).toEqual([]);
  });

  test.each(['a stop', 'a stall'])(
    'that comes after %s, from a browser that heeds no signal, is destroyed',
    async (why) => {
      const made = making({ availability: 'downloadable', create: 'never-settles', heedsSignal: false });
      await settled();
      if (why === 'a stop') made.abort.abort();
      else made.timer.pass(STALLED_AFTER_MS);
      expect((await made.model).ok).toBe(false);
      made.fakes.settle();
      await settled();
      expect(made.fakes.alive()).toBe(0);
      expect(made.progress).toEqual([]);
    },
  );

  test('outlives a later stop until it is destroyed', async () => {
    const { model, abort, fakes } = making({ availability: 'available' });
    await model;
    abort.abort();
    await settled();
    expect(fakes.alive()).toBe(1);
  });

  test('that fails for a reason no browser gives is a bug, and throws', async () => {
    const create = () => Promise.reject(new TypeError('not a model'));
    const { signal } = new AbortController();
    await expect(createModel({ create, unsupported, signal, onProgress: () => {} })).rejects.toThrow(TypeError);
  });
});

describe('a download as events', () => {
  test('gives the progress as it comes, then the end', async () => {
    const step = Promise.withResolvers<void>();
    const work = async (onProgress: (progress: number) => void) => {
      onProgress(0);
      await step.promise;
      onProgress(0.5);
      onProgress(0.75);
      return 'model';
    };
    const { events, end } = await readAll(reportDownload(work), () => step.resolve());
    expect(events).toEqual([
      { kind: 'downloading', progress: 0 },
      { kind: 'downloading', progress: 0.75 },
    ]);
    expect(end).toBe('model');
  });

  test('gives none where there is no progress', async () => {
    expect(await readAll(reportDownload(() => Promise.resolve(1)))).toEqual({ events: [], end: 1 });
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TextModel } from '../../../utils/engines/text-model.ts';
import { patientModel } from '../../../utils/engines/ways/patient-model.ts';
import { fakeModel } from '../fake-model.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Says one word, then nothing, whatever the signal says. */
const silent: TextModel = {
  limits: { input: 1, output: 1 },
  structured: false,
  async *stream() {
    yield 'はい';
    return new Promise(() => {});
  },
};
const patience = { first: 5_000, next: 2_000 };
const prompt = { text: '', schema: null };

test('a model that falls silent is given up with the seconds waited', async () => {
  const stream = patientModel(silent, patience).stream(prompt, new AbortController().signal);
  expect(await stream.next()).toEqual({ done: false, value: 'はい' });
  const next = stream.next();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await next).toEqual({ done: true, value: { ok: false, problem: { kind: 'silent', seconds: 2 } } });
});

/** Thinks aloud for so many times four seconds, says one word, then nothing. */
const thinking = (times: number): TextModel => ({
  ...silent,
  async *stream() {
    for (let time = 0; time < times; time++) {
      await new Promise((done) => setTimeout(done, 4_000));
      yield '';
    }
    yield 'はい';
    return new Promise(() => {});
  },
});

test('a model that thinks aloud is waited for as long as it does, at each thought as long as for a first word', async () => {
  const stream = patientModel(thinking(3), patience).stream(prompt, new AbortController().signal);
  const said: unknown[] = [];
  for (let at = 0; at < 4; at++) {
    const next = stream.next();
    await vi.advanceTimersByTimeAsync(4_000);
    said.push((await next).value);
  }
  expect(said).toEqual(['', '', '', 'はい']);
  const next = stream.next();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await next).toMatchObject({ value: { problem: { kind: 'silent', seconds: 2 } } });
});

test('a stop ends it at once, even where the model does not listen', async () => {
  const stopping = new AbortController();
  const stream = patientModel(silent, patience).stream(prompt, stopping.signal);
  await stream.next();
  const next = stream.next();
  stopping.abort();
  expect(await next).toEqual({ done: true, value: { ok: false, problem: { kind: 'stopped' } } });
});

test('a model that goes on is passed on as it is', async () => {
  const model = patientModel(
    fakeModel(() => ({ text: '題名: 港の合意' })),
    patience,
  );
  const stream = model.stream(prompt, new AbortController().signal);
  let text = '';
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      expect(next.value).toEqual({ ok: true, value: 'stop' });
      break;
    }
    text += next.value;
  }
  expect(text).toBe('題名: 港の合意');
});

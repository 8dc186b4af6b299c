import { describe, expect, test } from 'vitest';
import type { ProviderSetup } from '../../../utils/engines/ways/provider-setup.ts';
import { anthropicModel } from '../../../utils/engines/ways/sdk/anthropic-model.ts';
import { geminiModel } from '../../../utils/engines/ways/sdk/gemini-model.ts';
import { openAiCompatibleModel } from '../../../utils/engines/ways/sdk/openai-compatible-model.ts';

const MAKERS = { openrouter: openAiCompatibleModel, anthropic: anthropicModel, gemini: geminiModel } as const;
type Id = keyof typeof MAKERS;

/** What the model says and how it ends, where the service streams those events. */
async function read(id: Id, events: object[]) {
  const setup: ProviderSetup = {
    id,
    baseUrl: 'https://x.example/v1',
    key: 'k',
    model: 'm',
    limits: { input: 1_000, output: 1_000 },
  };
  const body = events.map((event) => {
    const name = 'type' in event ? `event: ${event.type}\n` : '';
    return `${name}data: ${JSON.stringify(event)}\n\n`;
  });
  const answer = async () => new Response(body.join(''), { headers: { 'content-type': 'text/event-stream' } });
  const stream = MAKERS[id](setup, answer, 'chrome-extension://id').stream(
    { text: '書いて', schema: null },
    new AbortController().signal,
  );
  const said: string[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { said, end: next.value };
    said.push(next.value);
  }
}

const chunk = (delta: object, finish_reason: string | null = null) => ({
  id: 'c',
  choices: [{ index: 0, delta, finish_reason }],
});
const TEXT = chunk({ content: '題名: 港の合意' });

describe('an error in the midst of a stream', () => {
  const endWith = async (error: object) =>
    (await read('openrouter', [TEXT, { ...chunk({ content: '' }, 'error'), error }])).end;

  test('is told by the status it gives', async () => {
    expect(await endWith({ code: 429, message: 'Please try again in 20s.' })).toMatchObject({
      problem: { kind: 'rate-limited', retryAfter: 20 },
    });
    expect(await endWith({ code: 402, message: 'Insufficient credits' })).toMatchObject({
      problem: { kind: 'no-credit' },
    });
    expect(await endWith({ code: 502, message: 'Provider returned error' })).toMatchObject({
      problem: { kind: 'server-error', status: 502 },
    });
  });

  test('is told by its code where it gives no status', async () => {
    expect(await endWith({ code: 'rate_limit_exceeded', type: 'requests', message: 'Slow down.' })).toMatchObject({
      problem: { kind: 'rate-limited', retryAfter: null },
    });
    expect(await endWith({ code: 'insufficient_quota', type: 'insufficient_quota', message: 'No.' })).toMatchObject({
      problem: { kind: 'no-credit' },
    });
    expect(await endWith({ code: 'boom', message: 'Upstream broke.' })).toMatchObject({
      problem: { kind: 'server-error', status: 503 },
    });
  });

  test('of a request that could not be served is the service’s trouble, not the settings’', async () => {
    expect(await endWith({ code: 408, message: 'Timed out' })).toMatchObject({
      problem: { kind: 'server-error', status: 408 },
    });
  });

  test('of Anthropic is told by its type', async () => {
    const { end } = await read('anthropic', [
      ...ANTHROPIC_BEGUN,
      { type: 'error', error: { type: 'rate_limit_error', message: 'Too many.' } },
    ]);
    expect(end).toMatchObject({ problem: { kind: 'rate-limited' } });
  });
});

const ANTHROPIC_BEGUN = [
  {
    type: 'message_start',
    message: {
      id: 'm',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content: [],
      stop_reason: null,
      usage: { input_tokens: 1, output_tokens: 1 },
    },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: '題名: 港の合意' } },
];

const anthropicEnded = (stop_reason: string | null) => [
  ...ANTHROPIC_BEGUN,
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 9 } },
  { type: 'message_stop' },
];

const geminiEnded = (finishReason: string) => [
  { candidates: [{ index: 0, content: { role: 'model', parts: [{ text: '題名: 港の合意' }] } }] },
  { candidates: [{ index: 0, content: { role: 'model' }, finishReason }] },
];

describe('a reply is whole', () => {
  test.each(['stop', 'eos', 'eos_token', 'end_turn', 'stop_sequence', 'COMPLETE', 'normal', 'unknown', ''])(
    'when the service says %j at its end',
    async (reason) => {
      expect((await read('openrouter', [TEXT, chunk({}, reason)])).end).toEqual({ ok: true, value: 'stop' });
    },
  );

  test('when Anthropic ends its message in order, with or without a reason', async () => {
    expect((await read('anthropic', anthropicEnded('end_turn'))).end).toEqual({ ok: true, value: 'stop' });
    expect((await read('anthropic', anthropicEnded(null))).end).toEqual({ ok: true, value: 'stop' });
  });
});

describe('a reply is broken off', () => {
  test.each(['abort', 'error', 'insufficient_system_resource', 'network_error'])(
    'when the service ends it with %j',
    async (reason) => {
      const { said, end } = await read('openrouter', [TEXT, chunk({}, reason)]);
      expect(said.join('')).toBe('題名: 港の合意');
      expect(end).toEqual({ ok: false, problem: { kind: 'broken-off', reason } });
    },
  );

  test('when Gemini or Anthropic ends it with a reason of its own', async () => {
    expect((await read('gemini', geminiEnded('OTHER'))).end).toMatchObject({ problem: { kind: 'broken-off' } });
    expect((await read('anthropic', anthropicEnded('compaction'))).end).toMatchObject({
      problem: { kind: 'broken-off', reason: 'compaction' },
    });
  });

  test.each(['length', 'max_tokens', 'model_length'])(
    'at its length, and continued, when %j is the reason',
    async (reason) => {
      expect((await read('openrouter', [TEXT, chunk({}, reason)])).end).toEqual({ ok: true, value: 'length' });
    },
  );

  test('is empty where nothing had come', async () => {
    expect((await read('gemini', geminiEnded('OTHER').slice(1))).end).toMatchObject({ problem: { kind: 'empty' } });
  });
});

test('reasoning is a sign of life, and no text', async () => {
  const { said, end } = await read('openrouter', [
    chunk({ reasoning: 'The port first.' }),
    chunk({ reasoning_content: 'Then the money.' }),
    TEXT,
    chunk({}, 'stop'),
  ]);
  expect(said.slice(0, 2)).toEqual(['', '']);
  expect(said.join('')).toBe('題名: 港の合意');
  expect(end).toEqual({ ok: true, value: 'stop' });
});

import { afterEach, expect, test } from 'vitest';
import { type EngineServer, serveEngine } from '../../e2e/engine-servers/engine-server.ts';
import { MODEL_PROTOCOLS, modelOf, readStream } from './read-stream.ts';

let server: EngineServer;

afterEach(() => server.close());

const TEXT = '港に新しい橋が開通した。𠮷野市長は「待ちに待った日だ」と述べた。🌉 The bridge is 1.2 km long.\n二行目。';
const JSON_TEXT = JSON.stringify({ title: '港に新しい橋が開通した' });

const STOPS = { openai: 'stop', anthropic: 'end_turn', gemini: 'STOP', ollama: 'stop' };

test.each(MODEL_PROTOCOLS)('%s: the whole text arrives, whatever the length of the deltas', async (protocol) => {
  server = await serveEngine(protocol);
  for (const chunk of [1, 7, 12, 1000]) {
    server.behave({ reply: TEXT, chunk });
    const { text, finish, errors } = await readStream(modelOf(protocol, server));
    expect(errors).toEqual([]);
    expect(text).toBe(TEXT);
    expect(finish).toEqual({ reason: 'stop', raw: STOPS[protocol], outputTokens: TEXT.length });
  }
});

test.each(MODEL_PROTOCOLS)('%s: characters sent byte by byte are put together again', async (protocol) => {
  server = await serveEngine(protocol);
  server.behave({ reply: TEXT, fault: 'byte-at-a-time' });
  const { text, finish, errors } = await readStream(modelOf(protocol, server));
  expect(errors).toEqual([]);
  expect(text).toBe(TEXT);
  expect(finish?.reason).toBe('stop');
});

test('a character sent byte by byte comes in several reads', async () => {
  server = await serveEngine('openai');
  server.behave({ reply: TEXT, fault: 'byte-at-a-time' });
  const body = JSON.stringify({ stream: true, messages: [] });
  const response = await fetch(`${server.origin}/v1/chat/completions`, { method: 'POST', body });
  const reads: string[] = [];
  for await (const bytes of response.body ?? []) reads.push(new TextDecoder().decode(bytes));
  expect(reads.filter((read) => read.includes('\uFFFD')).length).toBeGreaterThan(1);
});

test.each(MODEL_PROTOCOLS)('%s: deltas with pauses and a late first byte lose nothing', async (protocol) => {
  server = await serveEngine(protocol);
  server.behave({ reply: TEXT, fault: 'slow-first-byte', delayMs: 1, pauseMs: 1 });
  expect(await readStream(modelOf(protocol, server))).toMatchObject({ text: TEXT, errors: [] });
});

test.each(MODEL_PROTOCOLS)('%s: the reply is made from all texts of the prompt', async (protocol) => {
  server = await serveEngine(protocol);
  server.behave({ reply: (prompt) => prompt });
  const { text } = await readStream(modelOf(protocol, server), { instructions: 'Be short.', prompt: '港' });
  expect(text).toBe('Be short.\n\n港');
});

test.each(MODEL_PROTOCOLS)('%s: a reply asked for by a schema is JSON text', async (protocol) => {
  server = await serveEngine(protocol);
  server.behave({ reply: JSON_TEXT, chunk: 4 });
  const { text, output, finish } = await readStream(modelOf(protocol, server), { structured: true });
  expect(text).toBe(JSON_TEXT);
  expect(output).toEqual({ title: '港に新しい橋が開通した' });
  expect(finish?.reason).toBe('stop');
});

test('openai: the schema is asked for as response_format', async () => {
  server = await serveEngine('openai');
  await readStream(modelOf('openai', server), { structured: true }).catch(() => {});
  expect(server.requests[0]?.body).toMatchObject({ response_format: { type: 'json_schema' } });
});

test('anthropic: models with structured outputs are asked by output_config and write text', async () => {
  server = await serveEngine('anthropic');
  server.behave({ reply: JSON_TEXT });
  const { output } = await readStream(modelOf('anthropic', server, 'claude-sonnet-4-6'), { structured: true });
  expect(output).toEqual({ title: '港に新しい橋が開通した' });
  expect(server.requests[0]?.body).toMatchObject({ output_config: { format: { type: 'json_schema' } } });
});

test('anthropic: older models are made to call a tool, whose input is the reply', async () => {
  server = await serveEngine('anthropic');
  server.behave({ reply: JSON_TEXT, chunk: 4 });
  const model = modelOf('anthropic', server, 'claude-sonnet-4-0');
  const { text, output, finish, errors } = await readStream(model, { structured: true });
  expect(errors).toEqual([]);
  expect(text).toBe(JSON_TEXT);
  expect(output).toEqual({ title: '港に新しい橋が開通した' });
  expect(finish).toMatchObject({ reason: 'stop', raw: 'tool_use' });
  expect(server.requests[0]?.body).toMatchObject({ tool_choice: { type: 'any' }, tools: [{ name: 'json' }] });
});

test('gemini: the schema is asked for as responseJsonSchema', async () => {
  server = await serveEngine('gemini');
  await readStream(modelOf('gemini', server), { structured: true }).catch(() => {});
  expect(server.requests[0]).toMatchObject({
    path: '/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
    body: { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: { type: 'object' } } },
  });
});

/** What a service sends between the text, which the SDK swallows. */
async function eventsOf(path: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${server.origin}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  return response.text();
}

test('openai: usage comes in a chunk of its own before [DONE], if it was asked for', async () => {
  server = await serveEngine('openai');
  const ask = (more: object) => eventsOf('/v1/chat/completions', { model: 'm', stream: true, messages: [], ...more });
  const [usage, done] = (await ask({ stream_options: { include_usage: true } })).trim().split('\n\n').slice(-2);
  expect(JSON.parse(usage?.replace('data: ', '') ?? '')).toMatchObject({
    choices: [],
    usage: { completion_tokens: 5 },
  });
  expect(done).toBe('data: [DONE]');
  expect(await ask({})).not.toContain('usage');
});

test('anthropic: the events come in the order of its stream, with a ping', async () => {
  server = await serveEngine('anthropic');
  const events = await eventsOf(
    '/v1/messages',
    { model: 'm', stream: true, max_tokens: 10, messages: [] },
    { 'anthropic-version': '2023-06-01' },
  );
  expect([...events.matchAll(/^event: (.*)$/gm)].map(([, name]) => name)).toEqual([
    'message_start',
    'content_block_start',
    'ping',
    'content_block_delta',
    'content_block_stop',
    'message_delta',
    'message_stop',
  ]);
});

test('gemini: lines end with CR LF, and the last chunk says why it ended', async () => {
  server = await serveEngine('gemini');
  const events = await eventsOf('/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse', { contents: [] });
  const last = events.split('\r\n\r\n').at(-2);
  expect(JSON.parse(last?.replace('data: ', '') ?? '')).toMatchObject({
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { candidatesTokenCount: 5 },
    modelVersion: 'gemini-2.5-flash',
  });
});

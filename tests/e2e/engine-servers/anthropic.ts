import { type Answer, jsonAnswer } from './answer.ts';
import type { Refusal } from './behaviour.ts';
import { field, items, joinPrompt, textOf } from './json.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Ending, WireFormat } from './wire-format.ts';

/** Anthropic messages, streamed. */
export const anthropic: WireFormat = {
  waitInHeader: true,
  lacks: [],
  /** The service refuses browsers that do not say they mean it, extensions with host permission too. */
  guard: ({ headers, method }) =>
    method !== 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['anthropic-dangerous-direct-browser-access'] !== 'true'
      ? refusal(
          401,
          'authentication_error',
          "CORS requests must set 'anthropic-dangerous-direct-browser-access' header",
        )
      : null,
  key: (request) => request.headers['x-api-key'],
  look: (path, models = ['claude-sonnet-4-6', 'claude-haiku-4-5']) =>
    path === '/v1/models'
      ? {
          data: models.map((id) => ({ type: 'model', id, display_name: id, created_at: '2026-02-17T00:00:00Z' })),
          has_more: false,
          first_id: models[0] ?? null,
          last_id: models.at(-1) ?? null,
        }
      : null,
  isWriting: (request) => request.method === 'POST' && request.path === '/v1/messages',
  mistake({ body, headers }) {
    if (headers['anthropic-version'] === undefined) return 'anthropic-version: header is required';
    if (typeof field(body, 'max_tokens') !== 'number') return 'max_tokens: Field required';
    return field(body, 'stream') === true ? null : 'This server only streams: stream must be true.';
  },
  asksSchema: ({ body }) => field(field(field(body, 'output_config'), 'format'), 'type') === 'json_schema',
  refuse(why, request) {
    const [status, type, message] = REFUSALS[why];
    return refusal(status, type, message.replace('{model}', modelOf(request)));
  },
  badRequest: (words) => refusal(400, 'invalid_request_error', words),
  compose: ({ body }, reply) =>
    reply(
      joinPrompt([
        textOf(field(body, 'system')),
        ...items(field(body, 'messages')).map((message) => textOf(field(message, 'content'))),
      ]),
    ),
  frame(request, text, ending) {
    const asTool = mustCallJsonTool(request);
    const block = asTool
      ? { type: 'tool_use', id: 'toolu_01Jq8', name: JSON_TOOL, input: {} }
      : { type: 'text', text: '' };
    const delta = (part: string) =>
      event('content_block_delta', {
        index: 0,
        delta: asTool ? { type: 'input_json_delta', partial_json: part } : { type: 'text_delta', text: part },
      });
    const stopReason = ending === 'stop' && asTool && text !== '' ? 'tool_use' : STOP_REASONS[ending];
    // A reply without text has no content block at all.
    const [blockStart, blockStop] =
      text === ''
        ? [event('ping', {}), '']
        : [
            event('content_block_start', { index: 0, content_block: block }) +
              event('ping', {}) +
              (asTool ? delta('') : ''),
            event('content_block_stop', { index: 0 }),
          ];
    return {
      contentType: 'text/event-stream; charset=utf-8',
      open: messageStart(request) + blockStart,
      delta,
      close:
        blockStop +
        event('message_delta', {
          delta: { stop_reason: stopReason, stop_sequence: null },
          usage: { output_tokens: text.length },
        }) +
        event('message_stop', {}),
      garbled: 'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"ty\n\n',
      overloaded: event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
    };
  },
};

/** The tool by which the SDK has a model without structured outputs write JSON. */
const JSON_TOOL = 'json';

function mustCallJsonTool({ body }: RecordedRequest): boolean {
  const choice = field(field(body, 'tool_choice'), 'type');
  const isForced = choice === 'any' || choice === 'tool';
  return isForced && items(field(body, 'tools')).some((tool) => field(tool, 'name') === JSON_TOOL);
}

const modelOf = (request: RecordedRequest): string => textOf(field(request.body, 'model'));

const messageStart = (request: RecordedRequest): string =>
  event('message_start', {
    message: {
      id: 'msg_01Xk4',
      type: 'message',
      role: 'assistant',
      model: modelOf(request),
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: {
        input_tokens: JSON.stringify(field(request.body, 'messages') ?? '').length,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        output_tokens: 1,
        service_tier: 'standard',
      },
    },
  });

const event = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;

const refusal = (status: number, type: string, message: string): Answer =>
  jsonAnswer(status, { type: 'error', error: { type, message }, request_id: 'req_011CT' });

const STOP_REASONS: Record<Ending, string> = { stop: 'end_turn', length: 'max_tokens', filtered: 'refusal' };

const NO_CREDIT = [
  400,
  'invalid_request_error',
  'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
] as const;

const REFUSALS: Record<Refusal, readonly [status: number, type: string, message: string]> = {
  unauthorized: [401, 'authentication_error', 'invalid x-api-key'],
  'bad-key': [401, 'authentication_error', 'invalid x-api-key'],
  forbidden: [403, 'permission_error', 'Your API key does not have permission to use the specified resource.'],
  'rate-limited': [
    429,
    'rate_limit_error',
    'This request would exceed the rate limit for your organization of 50 requests per minute.',
  ],
  'no-credit': NO_CREDIT,
  'no-quota': NO_CREDIT,
  'server-error': [500, 'api_error', 'Internal server error'],
  overloaded: [529, 'overloaded_error', 'Overloaded'],
  'not-found': [404, 'not_found_error', 'model: {model}'],
  'no-schema': [
    400,
    'invalid_request_error',
    "output_config.format: json_schema is not supported: '{model}' does not support structured outputs.",
  ],
};

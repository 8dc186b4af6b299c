import { jsonAnswer } from './answer.ts';
import type { Refusal } from './behaviour.ts';
import { field, items, joinPrompt, textOf } from './json.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Ending, Frame, WireFormat } from './wire-format.ts';

/** Chat completions, streamed. */
export const openai: WireFormat = {
  waitInHeader: true,
  lacks: [],
  key: (request) => request.headers.authorization?.replace(/^Bearer /, ''),
  look: (path, models = ['gpt-4.1-mini', 'gpt-4.1']) => (path === '/v1/models' ? listModels(models, 'openai') : null),
  isWriting: (request) => request.method === 'POST' && request.path === '/v1/chat/completions',
  mistake: (request) =>
    field(request.body, 'stream') === true ? null : 'This server only streams: stream must be true.',
  asksSchema: (request) => field(field(request.body, 'response_format'), 'type') === 'json_schema',
  refuse(why, request) {
    const { status, type, code, message } = REFUSALS[why];
    return jsonAnswer(status, errorBody(message.replace('{model}', modelOf(request)), type, code));
  },
  badRequest: (words) => jsonAnswer(400, errorBody(words, 'invalid_request_error', null)),
  compose: (request, reply) =>
    reply(joinPrompt(items(field(request.body, 'messages')).map((message) => textOf(field(message, 'content'))))),
  frame: (request, text, ending) => frameChat(request, text, ending, 'fp_50cad350e4'),
};

export const modelOf = (request: RecordedRequest): string => textOf(field(request.body, 'model'));

export const listModels = (models: string[], owner: string) => ({
  object: 'list',
  data: models.map((id) => ({ id, object: 'model', created: CREATED, owned_by: owner })),
});

export const errorBody = (message: string, type: string, code: string | null) => ({
  error: { message, type, param: null, code },
});

/** The stream of a chat completion; usage comes last, and only where it was asked for. */
export function frameChat(request: RecordedRequest, text: string, ending: Ending, fingerprint: string): Frame {
  const wantsUsage = field(field(request.body, 'stream_options'), 'include_usage') === true;
  const chunk = (more: object) =>
    event({
      id: 'chatcmpl-9mXr2',
      object: 'chat.completion.chunk',
      created: CREATED,
      model: modelOf(request),
      system_fingerprint: fingerprint,
      ...(wantsUsage ? { usage: null } : {}),
      ...more,
    });
  const choice = (delta: object, reason: string | null) =>
    chunk({ choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }] });
  const promptTokens = JSON.stringify(field(request.body, 'messages') ?? '').length;
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: text.length,
    total_tokens: promptTokens + text.length,
  };
  return {
    contentType: 'text/event-stream; charset=utf-8',
    open: choice({ role: 'assistant', content: '', refusal: null }, null),
    delta: (part) => choice({ content: part }, null),
    close: `${choice({}, FINISH_REASONS[ending])}${wantsUsage ? chunk({ choices: [], usage }) : ''}data: [DONE]\n\n`,
    garbled: 'data: {"id":"chatcmpl-9mXr2","choices":[{"index":0,"del\n\n',
    overloaded: event(errorBody('The server is overloaded. Please try again later.', 'server_error', 'overloaded')),
  };
}

const event = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;

const CREATED = 1_760_000_000;

const FINISH_REASONS: Record<Ending, string> = { stop: 'stop', length: 'length', filtered: 'content_filter' };

const REFUSALS: Record<Refusal, { status: number; type: string; code: string | null; message: string }> = {
  unauthorized: {
    status: 401,
    type: 'invalid_request_error',
    code: 'invalid_api_key',
    message: 'Incorrect API key provided: sk-wrong. You can find your API key in your account settings.',
  },
  'bad-key': {
    status: 401,
    type: 'invalid_request_error',
    code: 'invalid_api_key',
    message: 'Incorrect API key provided: sk-wrong. You can find your API key in your account settings.',
  },
  forbidden: {
    status: 403,
    type: 'request_forbidden',
    code: 'unsupported_country_region_territory',
    message: 'Country, region, or territory not supported',
  },
  'rate-limited': {
    status: 429,
    type: 'requests',
    code: 'rate_limit_exceeded',
    message:
      'Rate limit reached for {model} on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 7s. You can increase your rate limit by adding a payment method to your account at https://platform.openai.com/account/billing.',
  },
  'no-credit': { status: 402, type: 'unknown_error', code: 'invalid_request_error', message: 'Insufficient Balance' },
  'no-quota': {
    status: 429,
    type: 'insufficient_quota',
    code: 'insufficient_quota',
    message: 'You exceeded your current quota, please check your plan and billing details.',
  },
  'server-error': {
    status: 500,
    type: 'server_error',
    code: null,
    message: 'The server had an error while processing your request. Sorry about that!',
  },
  overloaded: {
    status: 503,
    type: 'service_unavailable_error',
    code: null,
    message: 'The engine is currently overloaded, please try again later',
  },
  'not-found': {
    status: 404,
    type: 'invalid_request_error',
    code: 'model_not_found',
    message: 'The model `{model}` does not exist or you do not have access to it.',
  },
  'no-schema': {
    status: 400,
    type: 'invalid_request_error',
    code: null,
    message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
  },
};

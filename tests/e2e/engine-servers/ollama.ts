import { bareAnswer, jsonAnswer } from './answer.ts';
import type { Refusal } from './behaviour.ts';
import { errorBody, frameChat, listModels, modelOf, openai } from './openai.ts';
import type { WireFormat } from './wire-format.ts';

/** Ollama: chat completions behind a check of the `Origin` header. */
export const ollama: WireFormat = {
  ...openai,
  guard(request, { allowedOrigins = [] }) {
    const { origin } = request.headers;
    if (origin === undefined) return null;
    if (![...ALWAYS_ALLOWED, ...allowedOrigins].some((pattern) => fits(pattern, origin))) return bareAnswer(403);
    if (request.method !== 'OPTIONS') return null;
    return {
      status: 204,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS',
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
        'access-control-max-age': '43200',
      },
      body: '',
    };
  },
  headers: ({ headers }): Record<string, string> =>
    headers.origin === undefined ? {} : { 'access-control-allow-origin': headers.origin },
  look(path, models = ['qwen3:8b', 'gemma3:4b']) {
    if (path === '/api/version') return { version: '0.12.6' };
    return path === '/v1/models' ? listModels(models, 'library') : null;
  },
  refuse(why, request) {
    if (why === 'forbidden') return bareAnswer(403);
    const { status, type, message } = REFUSALS[why];
    return jsonAnswer(status, errorBody(message.replace('{model}', modelOf(request)), type, null));
  },
  frame: (request, text, ending) => frameChat(request, text, ending, 'fp_ollama'),
};

const ALWAYS_ALLOWED = ['localhost', '127.0.0.1', '0.0.0.0']
  .flatMap((host) => [`http://${host}`, `https://${host}`])
  .flatMap((origin) => [origin, `${origin}:*`]);

/** Whether an origin fits a pattern in which `*` stands for anything. */
function fits(pattern: string, origin: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(origin);
}

const REFUSALS: Record<Exclude<Refusal, 'forbidden'>, { status: number; type: string; message: string }> = {
  unauthorized: { status: 401, type: 'authentication_error', message: 'unauthorized' },
  'bad-key': { status: 401, type: 'authentication_error', message: 'unauthorized' },
  'rate-limited': { status: 429, type: 'rate_limit_error', message: 'too many concurrent requests' },
  'no-credit': { status: 402, type: 'api_error', message: 'this model requires a subscription' },
  'no-quota': { status: 429, type: 'rate_limit_error', message: 'you have reached your weekly usage limit' },
  'server-error': { status: 500, type: 'api_error', message: 'llama runner process has terminated: exit status 2' },
  overloaded: {
    status: 503,
    type: 'api_error',
    message: 'server busy, please try again. maximum pending requests exceeded',
  },
  'not-found': { status: 404, type: 'not_found_error', message: "model '{model}' not found" },
  'no-schema': { status: 400, type: 'invalid_request_error', message: 'response_format json_schema is not supported' },
};

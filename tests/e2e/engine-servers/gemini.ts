import { jsonAnswer } from './answer.ts';
import type { Refusal } from './behaviour.ts';
import { field, items, joinPrompt, textOf } from './json.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Ending, WireFormat } from './wire-format.ts';

/** Gemini's generateContent, streamed. */
export const gemini: WireFormat = {
  waitInHeader: false,
  lacks: [],
  key: (request) => request.headers['x-goog-api-key'] ?? queryOf(request).get('key') ?? undefined,
  look: (path, models = ['gemini-2.5-flash', 'gemini-2.5-pro']) =>
    path === '/v1beta/models'
      ? {
          models: models.map((id) => ({
            name: `models/${id}`,
            version: '001',
            displayName: id,
            inputTokenLimit: 1_048_576,
            outputTokenLimit: 65_536,
            supportedGenerationMethods: ['generateContent', 'countTokens'],
          })),
        }
      : null,
  isWriting: (request) => request.method === 'POST' && WRITING_PATH.test(request.path),
  mistake: (request) => (queryOf(request).get('alt') === 'sse' ? null : 'This server only streams: alt must be sse.'),
  asksSchema({ body }) {
    const config = field(body, 'generationConfig');
    return (field(config, 'responseJsonSchema') ?? field(config, 'responseSchema')) !== undefined;
  },
  refuse(why, request) {
    const { code, status, message, details } = REFUSALS[why];
    const words = message.replace('{model}', modelOf(request));
    return jsonAnswer(code, { error: { code, message: words, status, ...(details && { details }) } });
  },
  badRequest: (words) => jsonAnswer(400, { error: { code: 400, message: words, status: 'INVALID_ARGUMENT' } }),
  compose: ({ body }, reply) =>
    reply(
      joinPrompt(
        [field(body, 'systemInstruction'), ...items(field(body, 'contents'))].map((content) =>
          textOf(field(content, 'parts')),
        ),
      ),
    ),
  frame(request, text, ending) {
    const promptTokenCount = JSON.stringify(field(request.body, 'contents') ?? '').length;
    const chunk = (candidate: object, written: number) =>
      event({
        candidates: [{ ...candidate, index: 0 }],
        usageMetadata: {
          promptTokenCount,
          ...(written > 0 && { candidatesTokenCount: written }),
          totalTokenCount: promptTokenCount + written,
          promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokenCount }],
        },
        modelVersion: modelOf(request),
        responseId: 'hGvpaJ2rNq',
      });
    return {
      contentType: 'text/event-stream',
      open: '',
      delta: (part) => chunk({ content: { parts: [{ text: part }], role: 'model' } }, part.length),
      close: chunk(LAST_CANDIDATES[ending], text.length),
      garbled: 'data: {"candidates": [{"content": {"pa\r\n\r\n',
      overloaded: event({ error: { code: 503, message: OVERLOADED, status: 'UNAVAILABLE' } }),
    };
  },
};

const WRITING_PATH = /^\/v1beta\/models\/([^/]+):streamGenerateContent(\?|$)/;

const queryOf = (request: RecordedRequest) => new URL(request.path, 'http://127.0.0.1').searchParams;

const modelOf = (request: RecordedRequest): string => WRITING_PATH.exec(request.path)?.[1] ?? '';

/** Google ends its lines with CR LF. */
const event = (data: object): string => `data: ${JSON.stringify(data)}\r\n\r\n`;

const LAST_CANDIDATES: Record<Ending, object> = {
  stop: { content: { role: 'model' }, finishReason: 'STOP' },
  length: { content: { role: 'model' }, finishReason: 'MAX_TOKENS' },
  filtered: {
    finishReason: 'SAFETY',
    safetyRatings: [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }],
  },
};

const OVERLOADED = 'The model is overloaded. Please try again later.';
const INFO = 'type.googleapis.com/google.rpc.ErrorInfo';
const RETRY = 'type.googleapis.com/google.rpc.RetryInfo';

const QUOTA = 'type.googleapis.com/google.rpc.QuotaFailure';

const NO_CREDIT = {
  code: 429,
  status: 'RESOURCE_EXHAUSTED',
  message: 'Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing.',
};

const REFUSALS: Record<Refusal, { code: number; status: string; message: string; details?: object[] }> = {
  unauthorized: {
    code: 401,
    status: 'UNAUTHENTICATED',
    message: 'Request had invalid authentication credentials. Expected OAuth 2 access token or other valid credential.',
  },
  'bad-key': {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'API key not valid. Please pass a valid API key.',
    details: [{ '@type': INFO, reason: 'API_KEY_INVALID', domain: 'googleapis.com' }],
  },
  forbidden: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'Requests from referer <empty> are blocked.',
    details: [{ '@type': INFO, reason: 'API_KEY_HTTP_REFERRER_BLOCKED', domain: 'googleapis.com' }],
  },
  'rate-limited': {
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    message: 'You exceeded your current quota, please check your plan and billing details. Please retry in 6.2s.',
    details: [
      { '@type': QUOTA, violations: [{ quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier' }] },
      { '@type': RETRY, retryDelay: '7s' },
    ],
  },
  'no-credit': NO_CREDIT,
  'no-quota': NO_CREDIT,
  'server-error': { code: 500, status: 'INTERNAL', message: 'An internal error has occurred. Please retry.' },
  overloaded: { code: 503, status: 'UNAVAILABLE', message: OVERLOADED },
  'not-found': {
    code: 404,
    status: 'NOT_FOUND',
    message: 'models/{model} is not found for API version v1beta, or is not supported for generateContent.',
  },
  'no-schema': {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'JSON mode is not enabled for models/{model}: response_json_schema is not supported',
  },
};

import { type Answer, bareAnswer, jsonAnswer } from './answer.ts';
import type { Refusal } from './behaviour.ts';
import { field, items, textOf } from './json.ts';
import type { WireFormat } from './wire-format.ts';

/** DeepL's translate and usage; the whole answer is one JSON. */
export const deepl: WireFormat = {
  waitInHeader: true,
  lacks: ['length', 'content-filter', 'no-schema', 'overloaded-midway', 'overloaded-at-once'],
  key: (request) => request.headers.authorization?.replace(/^DeepL-Auth-Key /, ''),
  look: (path) => (path === '/v2/usage' ? { character_count: 180_118, character_limit: 500_000 } : null),
  isWriting: (request) => request.method === 'POST' && request.path === '/v2/translate',
  mistake({ body }) {
    const texts = items(field(body, 'text'));
    if (texts.length === 0 || texts.some((text) => typeof text !== 'string')) return "Parameter 'text' not specified.";
    if (texts.length > MAX_TEXTS) return 'Too many texts in request.';
    if (typeof field(body, 'target_lang') !== 'string') return "Value for 'target_lang' not supported.";
    const handling = field(body, 'tag_handling');
    return handling === undefined || handling === 'xml' || handling === 'html'
      ? null
      : "Value for 'tag_handling' not supported.";
  },
  asksSchema: () => false,
  refuse: (why) => REFUSALS[why],
  badRequest: (words) => jsonAnswer(400, { message: words }),
  compose({ body }, reply) {
    const source = textOf(field(body, 'source_lang')) || 'EN';
    const translations = items(field(body, 'text')).map((text) => ({
      detected_source_language: source.toUpperCase(),
      text: reply(textOf(text)),
    }));
    return JSON.stringify({ translations });
  },
  frame: () => ({
    contentType: 'application/json',
    open: '',
    delta: (part) => part,
    close: '',
    garbled: '"}<',
    overloaded: '',
  }),
};

/** More texts in one request are refused by the service. */
const MAX_TEXTS = 50;

const say = (status: number, message: string): Answer => jsonAnswer(status, { message });

const REFUSALS: Record<Refusal, Answer> = {
  unauthorized: say(401, 'Unauthorized'),
  'bad-key': bareAnswer(403),
  forbidden: say(403, 'Wrong endpoint. Use https://api.deepl.com'),
  'rate-limited': say(429, 'Too many requests'),
  'no-credit': say(456, 'Quota Exceeded'),
  'no-quota': say(456, 'Quota Exceeded'),
  'server-error': say(500, 'Internal server error'),
  overloaded: say(503, 'Resource currently unavailable. Try again later.'),
  'not-found': say(404, 'Not found'),
  'no-schema': say(400, 'Bad request'),
};

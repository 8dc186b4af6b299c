import * as v from 'valibot';
import { expect, it } from 'vitest';
import { KIND_LIMITS } from '../../utils/article/page/kind-signs.ts';
import { pageReplySchema } from '../../utils/article/page-reply-schema.ts';
import { sampleArticle } from '../sample-article.ts';
import { kindSigns } from '../sample-kind-signs.ts';

const isReply = (signs: unknown) =>
  v.is(pageReplySchema, {
    ok: true,
    article: sampleArticle(),
    selection: null,
    notices: [],
    hasSelection: false,
    rule: null,
    trace: [],
    ...(signs === undefined ? {} : { kindSigns: signs }),
  });
const long = 'x'.repeat(KIND_LIMITS.characters + 1);

it('takes a reply with the signs of its kind', () => {
  expect(isReply(kindSigns())).toBe(true);
  expect(isReply(kindSigns({ boxes: ['x'.repeat(900)], lines: [long.slice(1)] }))).toBe(true);
});

it.each<[string, unknown]>([
  ['without them', undefined],
  ['with some of them', { url: 'https://courier.example/' }],
  ['with others beside them', { ...kindSigns(), title: 'The gates' }],
  ['with a long type', kindSigns({ types: [long] })],
  ['with too many types', kindSigns({ types: Array.from({ length: KIND_LIMITS.types + 1 }, () => 'article') })],
  ['with a long og:type', kindSigns({ ogType: long })],
  ['with a long generator', kindSigns({ generator: long })],
  ['with a long line on the rest', kindSigns({ lines: [long] })],
  ['with too many lines', kindSigns({ lines: Array.from({ length: 41 }, () => 'x') })],
  ['with too many boxes', kindSigns({ boxes: Array.from({ length: 9 }, () => 'x') })],
  ['with a long box', kindSigns({ boxes: ['x'.repeat(901)] })],
  ['with a long address', kindSigns({ url: `https://courier.example/${'x'.repeat(8_000)}` })],
  ['with fewer than no moments', kindSigns({ moments: -1 })],
])('refuses a reply %s', (_, signs) => {
  expect(isReply(signs)).toBe(false);
});

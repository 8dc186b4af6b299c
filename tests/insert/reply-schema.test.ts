import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MOST_CHARACTERS, MOST_LINES } from '../../utils/insert/line.ts';
import { replySchema } from '../../utils/insert/reply-schema.ts';

const isTaken = (reply: unknown): boolean => v.safeParse(replySchema, reply).success;
const read = (lines: unknown) => ({ kind: 'read', title: '題名', lines });

test('a reply of the known shape is taken', () => {
  const spans = [{ text: '港' }, { text: '📔', href: 'https://note.example/', bold: true }];
  expect(isTaken(read([{ kind: 'p', spans, styled: true }]))).toBe(true);
});

test.each([
  ['nothing', null],
  ['another kind', { kind: 'published' }],
  ['lines that are none', read('港')],
  ['a kind of line nobody knows', read([{ kind: 'script', spans: [] }])],
  ['markup in place of words', read([{ kind: 'p', spans: [{ text: { html: '<b>' } }] }])],
  ['more words than were asked for', read([{ kind: 'p', spans: [{ text: '港'.repeat(MOST_CHARACTERS + 1) }] }])],
  ['more lines than were asked for', read(Array.from({ length: MOST_LINES + 1 }, () => ({ kind: 'p', spans: [] })))],
])('%s is refused', (_, reply) => {
  expect(isTaken(reply)).toBe(false);
});

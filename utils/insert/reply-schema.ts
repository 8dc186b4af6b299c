import * as v from 'valibot';
import { LINE_KINDS, MOST_CHARACTERS, MOST_LINES } from './line.ts';
import { WAITING_FOR } from './order.ts';

/** Every field of a reply is the page's word: of known shape, and no longer than the script was told to make it. */
const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const line = v.object({
  kind: v.picklist(LINE_KINDS),
  spans: v.pipe(
    v.array(v.object({ text, href: v.exactOptional(text), bold: v.exactOptional(v.literal(true)) })),
    v.maxLength(MOST_LINES),
  ),
  styled: v.exactOptional(v.literal(true)),
});
const lines = v.pipe(v.array(line), v.maxLength(MOST_LINES));
const standing = v.object({
  title: text,
  characters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  empty: v.boolean(),
});

/** What the script in the page gave back, read before anything is made of it. */
export const replySchema = v.variant('kind', [
  v.object({ kind: v.literal('ready'), standing }),
  v.object({ kind: v.literal('waiting'), for: v.picklist(WAITING_FOR) }),
  v.object({ kind: v.literal('not-empty'), standing }),
  v.object({ kind: v.literal('filled'), before: lines, titleKept: v.boolean() }),
  v.object({ kind: v.literal('refused') }),
  v.object({ kind: v.literal('read'), title: text, lines }),
]);

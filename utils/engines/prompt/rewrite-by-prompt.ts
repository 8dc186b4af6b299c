import { fail, ok, type Result } from '../../result.ts';
import type { RewriteOrder, WrittenAnew } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { cleanReplyText, withoutMarkdown } from '../reply/clean-reply-text.ts';
import { isReplyForeign } from '../reply/is-reply-foreign.ts';
import { readLabel } from '../reply/reply-part-label.ts';
import { idStyleOf, splitSourceIds } from '../reply/split-source-ids.ts';
import type { TextModel } from '../text-model.ts';
import { rewritePrompt } from './rewrite-prompt.ts';

/** One text written anew, growing; its sources are those the reply names, else as before. */
export async function* rewriteByPrompt(
  order: RewriteOrder,
  model: TextModel,
  signal: AbortSignal,
): AsyncGenerator<WrittenAnew, Result<null, EngineProblem>> {
  const stream = model.stream({ text: rewritePrompt(order), schema: null }, signal);
  let reply = '';
  let last: WrittenAnew | null = null;
  for (;;) {
    const next = await stream.next();
    if (next.done) {
      if (!next.value.ok) return next.value;
      if (next.value.value === 'length') return fail({ kind: 'too-short-a-limit' });
      if (reply.trim() === '') return fail({ kind: 'empty' });
      if (last === null) return fail({ kind: 'unreadable' });
      return isReplyForeign([last]) ? fail({ kind: 'not-japanese' }) : ok(null);
    }
    reply += next.value;
    const written = readRewritten(reply, order);
    // Its sources come behind the last word.
    if (written === null || JSON.stringify(written) === JSON.stringify(last)) continue;
    last = written;
    yield written;
  }
}

/** The one text in the reply: without chatter, label, quotation marks around it all, and source numbers. */
function readRewritten(reply: string, { from, kind, text: before }: RewriteOrder): WrittenAnew | null {
  const lines = cleanReplyText(reply)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:```.*|[-・*#>]+\s+)/u, '').trim())
    .filter((line) => line !== '');
  const known = new Set(from.map(({ id }) => id));
  // Chatter ends with a colon, or thanks; the text itself is the longest line that is left.
  const texts = lines.filter((line) => !/[:：]$/u.test(line)).map((line) => readLabel(line)?.rest ?? line);
  const longest = texts.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  const { text, ids } = splitSourceIds(longest, idStyleOf([longest]));
  const plain = withoutMarkdown(text.replace(/\s*[[［【]\s?[\d,、 ]*$/u, ''));
  const bare = unquoted(plain, before);
  const ended = kind === 'title' || kind === 'heading' ? bare.replace(/。$/u, '') : bare;
  const sourceIds = ids.filter((id) => known.has(id));
  return ended === '' ? null : { text: ended, sourceIds: sourceIds.length > 0 ? sourceIds : null };
}

/** 「…」 around the whole, put there by the chat AI: a text that was a quotation before keeps its own. */
function unquoted(text: string, before: string): string {
  const inner = /^「([^「」]*)」$/u.exec(text)?.[1];
  return inner === undefined || before.startsWith('「') ? text : inner;
}

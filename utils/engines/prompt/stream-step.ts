import { fail, ok, type Result } from '../../result.ts';
import type { EngineEvent, WritingOrder, WrittenPiece } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { partKey, pieceKey, piecesOfWriting } from '../job/pieces-of-writing.ts';
import type { Step } from '../job/plan-steps.ts';
import { cleanReplyText } from '../reply/clean-reply-text.ts';
import { isReplyForeign } from '../reply/is-reply-foreign.ts';
import { readRawReply, replyReader } from '../reply/reply-reader.ts';
import type { ModelEnd, ModelPrompt, TextModel } from '../text-model.ts';

/** Milliseconds between two readings of a growing reply: faster than the eye, and no work for each token. */
const READ_EVERY_MS = 40;
/** And at most this share of the time goes into reading, however long the reply has grown. */
const READING_SHARE = 0.2;
/** Beyond this a reply is no answer to what was asked. */
const MAX_LENGTH = 200_000;
/** The source number being written at the end of a reply: `[3`, `[文3, 5`, `【3†`, `[cite: 3`. */
const OPEN_NUMBER = /\s*[[［【](?:文|出典|cite|番号)?\s?[:：]?\s?[\d,、, †]{0,12}$/u;
/** A label being written: it would show as text for a moment. */
const OPEN_LABEL = /(?:^|\n)[\s*#・>-]*(?:題名?|要点?|リ(?:ード?)?|見(?:出し?)?|本文?)$/u;

/** One request: the growing reply as pieces, each part closed once the reply has gone on to another. */
export async function* streamStep(
  order: WritingOrder,
  step: Step,
  model: TextModel,
  prompt: ModelPrompt,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Result<ModelEnd, EngineProblem>> {
  const reading = createReading(order, step);
  const stream = model.stream(prompt, signal);
  let reply = '';
  let unread = false;
  let readFrom = Number.NEGATIVE_INFINITY;
  let coming = stream.next();
  for (;;) {
    // A reply that pauses is read to its end all the same.
    const next = unread ? await Promise.race([coming, wait(readFrom - performance.now())]) : await coming;
    if (next === 'waited') {
      yield* read();
      continue;
    }
    if (next.done) {
      const { value: end } = next;
      yield* reading.read(reply, end.ok && end.value === 'stop' ? 'whole' : 'broken');
      if (!end.ok) return end;
      // What broke off is too little to judge, and may still come when it is asked for in smaller pieces.
      if (end.value === 'length') return ok('length');
      const problem = reading.problem(reply);
      if (problem?.kind === 'not-japanese') yield* reading.withdraw();
      return problem === null ? ok('stop') : fail(problem);
    }
    const added: string = next.value;
    reply += added;
    if (added !== '') unread = true;
    if (reply.length > MAX_LENGTH) return fail({ kind: 'unreadable' });
    coming = stream.next();
    if (unread && performance.now() >= readFrom) yield* read();
  }

  function* read(): Generator<EngineEvent> {
    unread = false;
    const begun = performance.now();
    yield* reading.read(reply, 'growing');
    const ended = performance.now();
    readFrom = ended + Math.max(READ_EVERY_MS, (ended - begun) / READING_SHARE);
  }
}

const wait = (ms: number): Promise<'waited'> =>
  new Promise((done) => setTimeout(() => done('waited'), Math.max(0, ms)));

type Extent = 'growing' | 'broken' | 'whole';

function createReading(order: WritingOrder, step: Step) {
  const reader = replyReader(order.sentences);
  let pieces = new Map<string, WrittenPiece>();
  const done = new Set<string>();
  /** The part the reply was last seen to grow in. */
  let growing: string | null = null;

  function* read(reply: string, extent: Extent): Generator<EngineEvent> {
    const cleaned = cleanReplyText(reply);
    const text = extent === 'whole' ? cleaned : cleaned.replace(OPEN_NUMBER, '').replace(OPEN_LABEL, '');
    const { writing } = reader(readRawReply(text), extent !== 'growing');
    const now = new Map(piecesOfWriting(writing, step, order.sentences).map((piece) => [pieceKey(piece), piece]));
    for (const [key, piece] of pieces) if (!now.has(key)) yield withdrawn(piece);
    for (const [key, piece] of now) {
      if (isSame(pieces.get(key), piece)) continue;
      growing = partKey(piece);
      yield { kind: 'piece', piece };
    }
    pieces = now;
    yield* close(extent);
  }

  /** Every part that has something and is not being written any more. */
  function* close(extent: Extent): Generator<EngineEvent> {
    for (const { part, passage } of pieces.values()) {
      const key = partKey({ part, passage });
      if (done.has(key) || (key === growing && extent !== 'whole')) continue;
      done.add(key);
      if (part !== 'sections') yield { kind: 'part-done', part };
      else yield { kind: 'passage-done', blocks: blocksOf(passage) };
    }
  }

  function* withdraw(): Generator<EngineEvent> {
    for (const piece of pieces.values()) yield withdrawn(piece);
  }

  /** Its part may still come in another shape, and is closed anew then. */
  const withdrawn = ({ part, passage, index }: WrittenPiece): EngineEvent => {
    done.delete(partKey({ part, passage }));
    const blocks = part === 'sections' ? blocksOf(passage) : [];
    return { kind: 'withdrawn', place: { part, passage, index }, blocks };
  };

  const blocksOf = (passage: number): number[] =>
    step.passages.find(({ blocks }) => blocks[0] === passage)?.blocks ?? [];

  const problem = (reply: string): EngineProblem | null => {
    if (reply.trim() === '') return { kind: 'empty' };
    if (pieces.size === 0) return { kind: 'unreadable' };
    return isReplyForeign([...pieces.values()]) ? { kind: 'not-japanese' } : null;
  };

  return { read, withdraw, problem };
}

function isSame(before: WrittenPiece | undefined, after: WrittenPiece): boolean {
  return (
    before !== undefined &&
    before.text === after.text &&
    before.untranslated === after.untranslated &&
    before.sourceIds.length === after.sourceIds.length &&
    before.sourceIds.every((id, index) => id === after.sourceIds[index])
  );
}

import type { SourceSentence } from '../../article/article.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Engine, EngineEvent, Sending, WritingOrder, WrittenPiece } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { wantedExtract } from '../extract/wanted-extract.ts';
import { passagesOf } from '../job/passages.ts';
import { partKey, piecesOfWriting } from '../job/pieces-of-writing.ts';
import { fixNames, translateWithDeepl } from './deepl-translate.ts';
import { listModels } from './list-models.ts';
import { type ProviderSetup, type ProviderTools, providerReadiness, setupOf } from './provider-setup.ts';

/** Small enough that the first texts are there at once; DeepL takes 50. */
const TEXTS_A_REQUEST = 10;
/** DeepL takes 128 KiB a request; UTF-8 needs up to three bytes a letter. */
const LETTERS_A_REQUEST = 20_000;
/** DeepL: the article's own key sentences (要点だけ, 要約) or all of it (節ごと), translated text by text. */
export function deeplEngine(tools: ProviderTools): Engine {
  const open = async (): Promise<Result<ProviderSetup, EngineProblem>> => {
    const setup = setupOf('deepl', tools);
    if (!setup.ok) return setup;
    const { origin } = new URL(setup.value.baseUrl);
    return (await tools.isAllowed(setup.value.baseUrl)) ? setup : fail({ kind: 'no-permission', origin });
  };
  return {
    id: 'deepl',
    readiness: (_, signal) => providerReadiness('deepl', tools, signal),
    async *write(order, signal) {
      const setup = await open();
      if (!setup.ok) return setup;
      const { pieces, blocks } = foreignPieces(order);
      const batches = inBatches(pieces);
      for (const [index, batch] of batches.entries()) {
        yield { kind: 'step', step: index + 1, of: batches.length };
        const texts = await translateWithDeepl(
          batch.map(({ text }) => text),
          order,
          setup.value,
          tools,
          signal,
        );
        if (!texts.ok) return texts;
        for (const [at, piece] of batch.entries()) {
          const text = texts.value[at] ?? '';
          if (text !== '') yield { kind: 'piece', piece: { ...piece, text, untranslated: false } };
        }
        yield* closed(batches.slice(0, index + 1).flat(), batches.slice(index + 1).flat(), blocks);
      }
      // Parts the article has nothing for are done as well.
      yield* closed([], [], blocks, order);
      return ok(null);
    },
    async *rewrite({ article, from, glossary }, signal) {
      const setup = await open();
      if (!setup.ok) return setup;
      // It translates, it does not edit: anew from the source is all it can do.
      const words = wordsOf(from);
      if (words === '') return fail({ kind: 'incomplete' });
      const texts = await translateWithDeepl([words], { article, glossary }, setup.value, tools, signal);
      if (!texts.ok) return texts;
      yield { text: texts.value[0] ?? '', sourceIds: null };
      return ok(null);
    },
    async probe(signal) {
      const setup = await open();
      if (!setup.ok) return setup;
      const models = await listModels(setup.value, tools, signal);
      return models.ok ? ok({ models: [], answeredAfter: null }) : models;
    },
    sending: (order) =>
      sendingOf(
        tools,
        inBatches(foreignPieces(order).pieces).map((batch) =>
          batch.map(({ text }) => fixNames(text, order.glossary)).join('\n\n'),
        ),
      ),
    sendingAnew: ({ from, glossary }) => sendingOf(tools, [fixNames(wordsOf(from), glossary)]),
  };
}

const wordsOf = (sentences: SourceSentence[]): string => sentences.map(({ text }) => text).join(' ');

function sendingOf(tools: ProviderTools, texts: string[]): Sending {
  const setup = setupOf('deepl', tools);
  return { to: setup.ok ? new URL(setup.value.baseUrl).host : null, texts, tokens: null };
}

/** What is wanted, still in the source language, and the blocks behind each passage of the sections. */
function foreignPieces(order: WritingOrder): { pieces: WrittenPiece[]; blocks: Map<number, number[]> } {
  const { sentences, wanted } = order;
  const passages = passagesOf(order, wanted.blocks, Number.POSITIVE_INFINITY);
  const pieces = piecesOfWriting(wantedExtract(order), { ...wanted, passages }, sentences);
  return { pieces, blocks: new Map(passages.map(({ blocks }) => [blocks[0] ?? 0, blocks])) };
}

function inBatches(pieces: WrittenPiece[]): WrittenPiece[][] {
  const batches: WrittenPiece[][] = [];
  let letters = 0;
  for (const piece of pieces) {
    const last = batches.at(-1);
    letters += piece.text.length;
    if (last && last.length < TEXTS_A_REQUEST && letters <= LETTERS_A_REQUEST) last.push(piece);
    else {
      batches.push([piece]);
      letters = piece.text.length;
    }
  }
  return batches;
}

/** The parts that are finished: begun, and nothing of them still to come. */
function* closed(
  written: WrittenPiece[],
  coming: WrittenPiece[],
  blocks: Map<number, number[]>,
  rest: WritingOrder | null = null,
): Generator<EngineEvent> {
  const open = new Set(coming.map(partKey));
  if (rest !== null) {
    for (const part of ['title', 'points', 'lead'] as const) if (rest.wanted[part]) yield { kind: 'part-done', part };
    if (rest.wanted.blocks.length > 0) yield { kind: 'passage-done', blocks: rest.wanted.blocks };
    return;
  }
  for (const { part, passage } of written) {
    if (open.has(partKey({ part, passage }))) continue;
    open.add(partKey({ part, passage }));
    if (part === 'sections') yield { kind: 'passage-done', blocks: blocks.get(passage) ?? [] };
    else yield { kind: 'part-done', part };
  }
}

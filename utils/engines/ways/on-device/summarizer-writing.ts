import type { SourceSentence } from '../../../article/article.ts';
import { fail, ok, type Result } from '../../../result.ts';
import type { EngineEvent, PiecePlace, WritingOrder } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { type Passage, passagesOf } from '../../job/passages.ts';
import { sentenceAligner } from '../../reply/align-sentences.ts';
import { isForeign } from '../../reply/is-reply-foreign.ts';
import type { OnDeviceModels } from './on-device-models.ts';
import { type Summaries, summariesBy, textOf, type Unit } from './summarise.ts';
import { summaryHeadline, summaryLines } from './summary-lines.ts';

/** What one tl;dr is made from: a Summarizer takes about 6,000 tokens, and in full more is to be said. */
const PASSAGE_TOKENS = { points: 4_000, summary: 4_000, full: 1_200 };
const USUAL_POINTS = 5;
/** More sentences than that say nothing about where a paragraph comes from. */
const MOST_SOURCES = 8;
const HEADING = -1;

type Writing = AsyncGenerator<EngineEvent, Result<Outcome, EngineProblem>>;
/** `missed`: the model had nothing to say where something was asked. */
type Outcome = 'written' | 'missed';

/**
 * Headline, key points and tl;drs, whole or passage by passage. `source`: the article's own sentences, by which a text's
 * sources are found; those of `order` may be translations.
 */
export async function* writeSummaries(
  order: WritingOrder,
  source: SourceSentence[],
  models: OnDeviceModels,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Result<null, EngineProblem>> {
  const summaries = summariesBy(models, { signal, lang: order.article.lang });
  const heads = (['title', 'points', 'lead'] as const).filter((part) => order.wanted[part]);
  const passages = passagesOf(order, order.wanted.blocks, PASSAGE_TOKENS[order.depth]);
  const { title } = order.article;
  const whole = [...(title === null ? [] : [{ block: -1, text: title }]), ...order.sentences];
  const context = { order, source, whole, summaries };
  const tasks = [
    ...heads.map((part) => () => writeHead(part, context)),
    ...passages.map((passage) => () => writePassage(passage, context)),
  ];
  let missed = false;
  for (const [index, write] of tasks.entries()) {
    yield { kind: 'step', step: index + 1, of: tasks.length };
    const outcome = yield* write();
    if (!outcome.ok) return outcome;
    missed ||= outcome.value === 'missed';
  }
  return missed ? fail({ kind: 'incomplete' }) : ok(null);
}

interface Context {
  order: WritingOrder;
  source: SourceSentence[];
  /** Title and sentences. */
  whole: Unit[];
  summaries: Summaries;
}

async function* writeHead(part: 'title' | 'points' | 'lead', { order, source, whole, summaries }: Context): Writing {
  const { article, style } = order;
  const most = style.points ?? USUAL_POINTS;
  const kind = part === 'lead' ? 'brief' : part === 'points' && most > USUAL_POINTS ? 'manyPoints' : part;
  const text = yield* summaries.shortened(kind, whole);
  if (!text.ok) return text;
  const summary = yield* summaries.summarise(kind, text.value);
  if (!summary.ok) return summary;
  const lines = part === 'title' ? headlines(summary.value) : summaryLines(summary.value);
  const texts = part === 'points' ? lines.slice(0, most) : lines;
  const sourcesOf = sentenceAligner(source);
  for (const [index, line] of texts.entries())
    yield pieceAt({ part, passage: 0, index }, line, sourcesOf(line), article.lang);
  if (texts.length === 0) return ok('missed');
  yield { kind: 'part-done', part };
  return ok('written');
}

async function* writePassage({ heading, blocks }: Passage, { order, source, summaries }: Context): Writing {
  const { article, sentences, depth } = order;
  const place = { part: 'sections' as const, passage: blocks[0] ?? 0 };
  const own = sentences.filter(({ block }) => blocks.includes(block) && block !== heading);
  const kind = depth === 'full' ? 'long' : 'brief';
  const runs = yield* summaries.runs(kind, own);
  if (!runs.ok) return runs;
  // Nothing of a heading over deeper ones, or of code alone, can be summed up.
  const first = own.length === 0 ? [] : (runs.value[0] ?? []);
  if (heading !== null && first.length > 0) {
    const words = sentences.filter(({ block }) => block === heading);
    const summary = yield* summaries.summarise('title', textOf([...words, ...first]));
    if (!summary.ok) return summary;
    const ids = words.map(({ id }) => id);
    for (const line of headlines(summary.value)) yield pieceAt({ ...place, index: HEADING }, line, ids, article.lang);
  }
  let index = 0;
  for (const run of own.length === 0 ? [] : runs.value) {
    const summary = yield* summaries.summarise(kind, textOf(run));
    if (!summary.ok) return summary;
    const sourcesOf = sourceFinder(run, source);
    for (const line of summaryLines(summary.value)) {
      yield pieceAt({ ...place, index }, line, sourcesOf(line), article.lang);
      index += 1;
    }
  }
  if (own.length > 0 && index === 0) return ok('missed');
  yield { kind: 'passage-done', blocks };
  return ok('written');
}

const headlines = (summary: string): string[] => [summaryHeadline(summary)].filter((line) => line !== null);

/** All of a few sentences; of many, the one that clearly says the same. */
function sourceFinder(run: SourceSentence[], source: SourceSentence[]): (text: string) => number[] {
  const ids = run.map(({ id }) => id);
  if (ids.length <= MOST_SOURCES) return () => ids;
  return sentenceAligner(source.filter(({ id }) => ids.includes(id)));
}

/** A model may answer in the article's language all the same: then that is said. */
function pieceAt(place: PiecePlace, text: string, sourceIds: number[], lang: string | null): EngineEvent {
  return { kind: 'piece', piece: { ...place, text, sourceIds, untranslated: isForeign(text, lang) } };
}

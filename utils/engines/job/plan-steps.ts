import type { SourceSentence } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import type { WritingOrder } from '../engine.ts';
import { estimateTokens } from '../estimate-tokens.ts';
import { rankSentences } from '../extract/rank-sentences.ts';
import { type Passage, passagesOf } from './passages.ts';
import { wantedAtFirst } from './wanted-parts.ts';

/** One request to an engine that works by prompts. */
export interface Step {
  title: boolean;
  points: boolean;
  lead: boolean;
  passages: Passage[];
  /** What is shown of the article, in reading order. */
  shown: SourceSentence[];
  /** `digest`: key sentences of all of it; `part`: the passages' own sentences. */
  extent: 'whole' | 'digest' | 'part';
}

/** Tokens of rules, form, metadata and sentence numbers beside the sentences themselves; measured at 900 to 1,300 on the sample articles. */
const FRAME_TOKENS = 1_400;
/** Each sentence's number and line. */
const TOKENS_PER_SENTENCE = 4;
/** Reply tokens for title, points and lead with their source numbers, rounded up. */
const HEAD_REPLY_TOKENS = 900;
/** Reply tokens for one token of the source: a full translation into Japanese takes 1.3 to 1.7 in the providers' vocabularies. */
const FULL_RATIO = 2;
/** Reply tokens for one summarised passage with its heading. */
const SUMMARY_REPLY_TOKENS = 350;

/** The least a reply or an article's share of a prompt is planned with; a model with less is asked piece by piece all the same. */
const LEAST = 300;

/** The requests that give all that is wanted, within the model's limits; none where nothing is wanted. */
export function planSteps(order: WritingOrder, limits: { input: number; output: number }): Step[] {
  const { article, sentences, depth, wanted } = order;
  const room = Math.max(LEAST, limits.input - FRAME_TOKENS - estimateTokens(order.style.instructions));
  const output = Math.max(LEAST, limits.output);
  const most = depth === 'full' ? Math.min(room, Math.floor(output / FULL_RATIO)) : room;
  const passages = passagesOf(order, wanted.blocks, most);
  const hasHead = wanted.title || wanted.points || wanted.lead;
  const fits = shownTokens(sentences) <= room;
  const steps: Step[] = [];
  const waiting = [...passages];
  if (hasHead) {
    const head = { title: wanted.title, points: wanted.points, lead: wanted.lead };
    // A model that is shown every section writes every section: they come with the head all together or not at all.
    const isUnbegun = wanted.blocks.length === wantedAtFirst(article, depth).blocks.length;
    const replyRoom = fits && isUnbegun ? output - HEAD_REPLY_TOKENS : 0;
    const fitting = takeWhileFitting([...waiting], replyRoom, depth, Number.POSITIVE_INFINITY);
    const whole = fitting.length === waiting.length ? waiting.splice(0) : [];
    const shown = fits ? sentences : digest(sentences, article.title, room);
    steps.push({ ...head, passages: whole, shown, extent: fits ? 'whole' : 'digest' });
  }
  while (waiting.length > 0) {
    const taken = takeWhileFitting(waiting, output, depth, room);
    const all = taken.length > 0 ? taken : waiting.splice(0, 1);
    steps.push({
      title: false,
      points: false,
      lead: false,
      passages: all,
      shown: sentencesOf(all, sentences),
      extent: 'part',
    });
  }
  return steps;
}

/**
 * Takes passages from the front while reply and sentences fit. One without a heading can only be told from others when it
 * comes first, so it begins a request.
 */
function takeWhileFitting(waiting: Passage[], output: number, depth: Depth, room: number): Passage[] {
  const taken: Passage[] = [];
  let reply = 0;
  let source = 0;
  for (const passage of waiting) {
    reply += depth === 'full' ? passage.tokens * FULL_RATIO : SUMMARY_REPLY_TOKENS;
    source += passage.tokens;
    if (reply > output || source > room || (taken.length > 0 && passage.heading === null)) break;
    taken.push(passage);
  }
  waiting.splice(0, taken.length);
  return taken;
}

function sentencesOf(passages: Passage[], sentences: SourceSentence[]): SourceSentence[] {
  const blocks = new Set(passages.flatMap(({ heading, blocks: own }) => (heading === null ? own : [heading, ...own])));
  return sentences.filter(({ block }) => blocks.has(block));
}

/** The sentences that say most of the whole, as many as fit, in reading order. */
function digest(sentences: SourceSentence[], title: string | null, room: number): SourceSentence[] {
  const byWeight = rankSentences(sentences, title).toSorted((a, b) => b.score - a.score);
  const texts = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const chosen = new Set<number>();
  let tokens = 0;
  for (const { id } of byWeight) {
    const sentence = texts.get(id);
    const more = sentence === undefined ? 0 : shownTokens([sentence]);
    if (tokens + more > room) continue;
    tokens += more;
    chosen.add(id);
  }
  return sentences.filter(({ id }) => chosen.has(id));
}

function shownTokens(sentences: SourceSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + estimateTokens(text) + TOKENS_PER_SENTENCE, 0);
}

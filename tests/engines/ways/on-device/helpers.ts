import type { Article, ArticleBlock } from '../../../../utils/article/article.ts';
import type { EngineEvent, WritingOrder, WrittenPiece } from '../../../../utils/engines/engine.ts';
import { builtInAi } from '../../../../utils/engines/ways/on-device/built-in-ai.ts';
import type { Plan } from '../../../../utils/engines/ways/on-device/choose-plan.ts';
import { type OnDeviceModels, onDeviceModels } from '../../../../utils/engines/ways/on-device/on-device-models.ts';
import type { Depth } from '../../../../utils/post/depth.ts';
import { harbourArticle } from '../../../post/fixtures.ts';
import { sampleOrder } from '../../sample-order.ts';
import { fakeTimer } from './fake-timer.ts';
import { type FakeOptions, type Fakes, installFakes } from './fakes.ts';

export const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });
export const heading = (text: string, level: 2 | 3 = 2): ArticleBlock => ({
  kind: 'heading',
  level,
  content: [{ text }],
});
export const articleOf = (blocks: ArticleBlock[], changes: Partial<Article> = {}): Article => ({
  ...harbourArticle,
  blocks,
  ...changes,
});

/** All that a post of that depth has written. */
export const orderOf = (article: Article, depth: Depth = 'summary', changes: Partial<WritingOrder> = {}) =>
  sampleOrder({ article, depth, ...changes });

/** A browser with those models, of its own. */
export function browserWith(options: FakeOptions) {
  const scope = {};
  const fakes: Fakes = installFakes(options, scope);
  return { ai: builtInAi(scope), fakes, timer: fakeTimer() };
}

/** The inputs given to one method of an API, in order. */
export const given = ({ calls }: Fakes, api: string, method: string): unknown[] =>
  calls.filter((call) => call.api === api && call.method === method).map((call) => call.given);

/** The models of a plan over fakes. */
export function modelsWith(
  options: FakeOptions,
  plan: Partial<Plan>,
  signal: AbortSignal,
): OnDeviceModels & { fakes: Fakes } {
  const { ai, fakes, timer } = browserWith(options);
  const whole: Plan = {
    way: 'summaries',
    reads: 'en',
    translatesFrom: 'en',
    translator: 'available',
    model: 'available',
    ...plan,
  };
  return { ...onDeviceModels({ ai, plan: whole, sharedContext: '', signal, timer }), fakes };
}

/** All events, and how it ended. */
export async function readAll<Event, End>(
  writing: AsyncGenerator<Event, End>,
  each: (event: Event) => void = () => {},
): Promise<{ events: Event[]; end: End }> {
  const events: Event[] = [];
  for (;;) {
    const next = await writing.next();
    if (next.done) return { events, end: next.value };
    events.push(next.value);
    each(next.value);
  }
}

export const piecesIn = (events: EngineEvent[]): WrittenPiece[] =>
  events.flatMap((event) => (event.kind === 'piece' ? [event.piece] : []));

/** The events as short words, in order: what a reader of them sees. */
export const outline = (events: EngineEvent[]): string[] =>
  events.map((event) => {
    switch (event.kind) {
      case 'piece':
        return `${event.piece.part} ${event.piece.passage}/${event.piece.index}`;
      case 'part-done':
        return `done ${event.part}`;
      case 'passage-done':
        return `done ${event.blocks.join(',')}`;
      case 'downloading':
        return `downloading ${event.progress}`;
      case 'step':
        return `step ${event.step}/${event.of}`;
      default:
        return event.kind;
    }
  });

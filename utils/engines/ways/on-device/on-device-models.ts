import { ok, type Result } from '../../../result.ts';
import type { EngineEvent } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import type { TextModel } from '../../text-model.ts';
import type { BuiltInAi } from './built-in-ai.ts';
import type { Plan } from './choose-plan.ts';
import { createModel, type ModelCreation } from './create-model.ts';
import { languageTextModel } from './language-text-model.ts';
import { promptOptions, SUMMARY_KINDS, type SummaryKind, summaryOptions, translatorOptions } from './model-options.ts';
import { reportDownload } from './report-download.ts';
import type { Timer } from './timer.ts';

type Making<Model> = AsyncGenerator<EngineEvent, Result<Model, EngineProblem>>;

/** The models of one writing, each made when it is first asked for, all destroyed together. */
export interface OnDeviceModels {
  translator(): Making<Translator>;
  textModel(): Making<TextModel>;
  summarizer(kind: SummaryKind): Making<Summarizer>;
  destroy(): void;
}

export interface ModelsWanted {
  ai: BuiltInAi;
  plan: Plan;
  /** What a Summarizer is told about all it reads: style and names. */
  sharedContext: string;
  signal: AbortSignal;
  timer: Timer;
}

export function onDeviceModels({ ai, plan, sharedContext, signal, timer }: ModelsWanted): OnDeviceModels {
  const held: DestroyableModel[] = [];
  /** Also ends what is still being made when nobody reads on. */
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  /** What is here already needs no fetching, and what says 0 and 1 of it no telling. */
  const fetched = new Set<Fetched>();
  if (plan.translator === 'available') fetched.add('translator');
  if (plan.model === 'available') fetched.add('model');

  function maker<Model extends DestroyableModel>(
    fetching: Fetched,
    { create, unsupported }: Pick<ModelCreation<Model>, 'create' | 'unsupported'>,
  ): () => Making<Model> {
    let model: Model | null = null;
    return async function* make() {
      if (model !== null) return ok(model);
      const creating = async (onProgress: (progress: number) => void) => {
        const created = await createModel({ create, unsupported, signal: until, onProgress, timer });
        if (created.ok && ended.signal.aborted) created.value.destroy();
        else if (created.ok) held.push(created.value);
        return created;
      };
      const made = fetched.has(fetching) ? await creating(() => {}) : yield* reportDownload(creating);
      if (!made.ok) return made;
      fetched.add(fetching);
      model = made.value;
      return made;
    };
  }

  const translator = maker<Translator>('translator', {
    create: (more) => needed(ai.translator).create({ ...translatorOptions(needed(plan.translatesFrom)), ...more }),
    unsupported: { kind: 'no-language', lang: plan.translatesFrom ?? 'und' },
  });
  const textModel = maker<TextModel & DestroyableModel>('model', {
    create: async (more) => {
      const session = await needed(ai.languageModel).create({ ...promptOptions(plan.reads), ...more });
      return languageTextModel(session, plan.reads);
    },
    unsupported: { kind: 'no-hardware' },
  });
  const kinds = Object.keys(SUMMARY_KINDS) as SummaryKind[];
  const summarizers = new Map(
    kinds.map((kind) => [
      kind,
      maker<Summarizer>('model', {
        create: (more) => needed(ai.summarizer).create({ ...summaryOptions(kind, plan.reads), sharedContext, ...more }),
        unsupported: { kind: 'no-hardware' },
      }),
    ]),
  );
  return {
    translator,
    textModel,
    summarizer: (kind) => needed(summarizers.get(kind) ?? null)(),
    destroy() {
      ended.abort();
      for (const model of held.splice(0)) model.destroy();
    },
  };
}

type Fetched = 'translator' | 'model';

/** A plan names only what exists. */
function needed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The plan asks for a model that does not exist here');
  return value;
}

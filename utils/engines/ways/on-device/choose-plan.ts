import { fail, ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import type { BuiltInAi } from './built-in-ai.ts';
import { isJapaneseTag, modelLanguage, translatorLanguage } from './model-languages.ts';
import { promptOptions, SUMMARY_KINDS, type SummaryKind, summaryOptions, translatorOptions } from './model-options.ts';
import { CLOCK, type Timer } from './timer.ts';

/** `prompts`: LanguageModel. `summaries`: Summarizer. `translation`: Translator over the extractive selection. Best first. */
const WAYS = ['prompts', 'summaries', 'translation'] as const;
type Way = (typeof WAYS)[number];

/** How an article will be written here; plain data. */
export interface Plan {
  way: Way;
  /** What the model is told it will read: the article's language, `ja` where it is translated first, null where unknown. */
  reads: string | null;
  /** What the Translator translates from; null where nothing goes through it. */
  translatesFrom: string | null;
  /** Null for the one that is not needed. */
  translator: ModelState | null;
  model: ModelState | null;
}

export type ModelState = Exclude<Availability, 'unavailable'>;

export interface Asking {
  signal: AbortSignal;
  timer?: Timer;
  /** Those that count. */
  ways?: readonly Way[];
}

/** Chromium's content shell never answers for its Translator. */
const ANSWERED_WITHIN_MS = 5_000;

/** The best plan for an article in that language, downloads included, or why there is none. */
export async function choosePlan(
  ai: BuiltInAi,
  lang: string | null,
  asking: Asking,
): Promise<Result<Plan, EngineProblem>> {
  for await (const plan of plansFor(ai, lang, asking)) return ok(plan);
  return fail(await whyNoPlan(ai, lang, asking));
}

/** All that can be done here, best first, each looked for when it is asked for. */
export async function* plansFor(ai: BuiltInAi, lang: string | null, asking: Asking): AsyncGenerator<Plan, void> {
  for (const way of asking.ways ?? WAYS) {
    for (const route of routesFor(way, lang)) {
      const plan = await planOf(ai, way, route, asking);
      if (asking.signal.aborted) return;
      if (plan !== null) yield plan;
    }
  }
}

export const isAvailable = ({ translator, model }: Plan): boolean =>
  [translator, model].every((state) => state === null || state === 'available');

/** Whether it is the machine or the language: what works for English does not fail for the machine. */
export async function whyNoPlan(ai: BuiltInAi, lang: string | null, asking: Asking): Promise<EngineProblem> {
  const { translator, summarizer, languageModel } = ai;
  if (asking.signal.aborted) return { kind: 'stopped' };
  if (translator === null && summarizer === null && languageModel === null) return { kind: 'no-builtin' };
  const hasModel = languageModel !== null || summarizer !== null;
  // No Translator can help with Japanese, and English says nothing about the models that could.
  if (lang !== null && isJapaneseTag(lang) && hasModel) return { kind: 'no-hardware' };
  for await (const _ of plansFor(ai, 'en', asking)) return { kind: 'no-language', lang: lang ?? 'und' };
  return asking.signal.aborted ? { kind: 'stopped' } : { kind: 'no-hardware' };
}

type Route = Pick<Plan, 'reads' | 'translatesFrom'>;

/** Straight from the language where models may speak it, and through the Translator. */
function routesFor(way: Way, lang: string | null): Route[] {
  const from = lang === null ? null : translatorLanguage(lang);
  const through = from === null ? [] : [{ reads: 'ja', translatesFrom: from }];
  if (way === 'translation') return through;
  const spoken = lang === null ? null : modelLanguage(lang);
  return lang === null || spoken !== null ? [{ reads: spoken, translatesFrom: null }, ...through] : through;
}

async function planOf(ai: BuiltInAi, way: Way, { reads, translatesFrom }: Route, asking: Asking): Promise<Plan | null> {
  const model = way === 'translation' ? null : await stateOfModel(ai, way, reads, asking);
  if (model === 'unavailable') return null;
  const translator = translatesFrom === null ? null : await stateOfTranslator(ai, translatesFrom, asking);
  return translator === 'unavailable' ? null : { way, reads, translatesFrom, translator, model };
}

async function stateOfModel(
  { languageModel, summarizer }: BuiltInAi,
  way: 'prompts' | 'summaries',
  reads: string | null,
  asking: Asking,
): Promise<Availability> {
  if (way === 'prompts')
    return languageModel === null ? 'unavailable' : ask(() => languageModel.availability(promptOptions(reads)), asking);
  if (summarizer === null) return 'unavailable';
  const kinds = Object.keys(SUMMARY_KINDS) as SummaryKind[];
  const states = kinds.map((kind) => ask(() => summarizer.availability(summaryOptions(kind, reads)), asking));
  return worstOf(await Promise.all(states));
}

function stateOfTranslator({ translator }: BuiltInAi, from: string, asking: Asking): Promise<Availability> {
  if (translator === null) return Promise.resolve('unavailable');
  return ask(() => translator.availability(translatorOptions(from)), asking);
}

/** The browser's answer; one that fails or never comes is a no. */
async function ask(
  availability: () => Promise<Availability>,
  { signal, timer = CLOCK }: Asking,
): Promise<Availability> {
  const { promise: silence, resolve } = Promise.withResolvers<Availability>();
  const giveUp = () => resolve('unavailable');
  const unwatch = timer.after(ANSWERED_WITHIN_MS, giveUp);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([availability(), silence]);
  } catch {
    return 'unavailable';
  } finally {
    unwatch();
    signal.removeEventListener('abort', giveUp);
  }
}

const FROM_WORST: Availability[] = ['unavailable', 'downloadable', 'downloading', 'available'];
export const worstOf = (states: Availability[]): Availability =>
  FROM_WORST.find((state) => states.includes(state)) ?? 'available';

import { fail, ok, type Result } from '../../../result.ts';
import type { EngineEvent } from '../../engine.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { attempt, type Use } from './attempt.ts';
import { fitPieces } from './fit-pieces.ts';
import { fitsQuota } from './fits-quota.ts';
import type { SummaryKind } from './model-options.ts';
import type { OnDeviceModels } from './on-device-models.ts';

/** A sentence, or a summary that stands for several. `block`: those of one block are one paragraph. */
export interface Unit {
  block: number;
  text: string;
}

type Summarising<Value> = AsyncGenerator<EngineEvent, Result<Value, EngineProblem>>;

export interface Summaries {
  /** One summary of a text that fits. */
  summarise(kind: SummaryKind, text: string): Summarising<string>;
  /** The units in runs that fit, cut between blocks where that can be. */
  runs<Some extends Unit>(kind: SummaryKind, units: Some[]): Summarising<Some[][]>;
  /** All units as one text that fits: as they are, or as summaries of their parts, made once for the same units. */
  shortened(kind: SummaryKind, units: Unit[]): Summarising<string>;
}

export function summariesBy(models: OnDeviceModels, use: Use): Summaries {
  async function* summarise(kind: SummaryKind, text: string): Summarising<string> {
    const summarizer = yield* models.summarizer(kind);
    if (!summarizer.ok) return summarizer;
    return attempt(() => summarizer.value.summarize(text, { signal: use.signal }), use);
  }

  async function* runs<Some extends Unit>(kind: SummaryKind, units: Some[]): Summarising<Some[][]> {
    const summarizer = yield* models.summarizer(kind);
    if (!summarizer.ok) return summarizer;
    const fits = (run: Some[]) => fitsQuota(summarizer.value, textOf(run), use);
    return ok(await fitPieces(units, fits, (before, after) => before.block !== after.block));
  }

  /** Summaries of the parts of a text too long for one, by that text's units. */
  const parts = new Map<Unit[], Unit[]>();

  async function* shortened(kind: SummaryKind, units: Unit[]): Summarising<string> {
    const whole = yield* runs(kind, units);
    if (!whole.ok) return whole;
    if (whole.value.length === 1) return ok(textOf(units));
    const known = parts.get(units);
    const shorter: Result<Unit[], EngineProblem> = known === undefined ? yield* inParts(units) : ok(known);
    if (!shorter.ok) return shorter;
    parts.set(units, shorter.value);
    // A model that does not shorten would be asked for ever.
    if (textOf(shorter.value).length >= textOf(units).length) return fail({ kind: 'too-long' });
    return yield* shortened(kind, shorter.value);
  }

  async function* inParts(units: Unit[]): Summarising<Unit[]> {
    const cut = yield* runs('brief', units);
    if (!cut.ok) return cut;
    const summaries: Unit[] = [];
    for (const [block, part] of cut.value.entries()) {
      const summary = yield* summarise('brief', textOf(part));
      if (!summary.ok) return summary;
      summaries.push({ block, text: summary.value });
    }
    return ok(summaries);
  }

  return { summarise, runs, shortened };
}

/** Blocks as paragraphs. */
export function textOf(units: Unit[]): string {
  return units.reduce((text, unit, index) => {
    if (index === 0) return unit.text;
    return text + (units[index - 1]?.block === unit.block ? ' ' : '\n\n') + unit.text;
  }, '');
}

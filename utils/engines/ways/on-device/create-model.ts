import { fail, ok, type Result } from '../../../result.ts';
import type { EngineProblem } from '../../engine-problem.ts';
import { creationProblem } from './model-problem.ts';
import { CLOCK, type Timer } from './timer.ts';

/**
 * Plain Chromium has no models, yet calls its Translator `downloadable`, and `create()` then neither settles nor reports
 * anything. Without progress for this long it is given up.
 */
export const STALLED_AFTER_MS = 25_000;
/** A model that is fetched whole is still unpacked and loaded, of which nothing is reported; gigabytes take minutes on slow disks. */
export const LOADED_AFTER_MS = 180_000;

export interface ModelCreation<Model> {
  /** Called at once: in a window a download needs the click that has just been made. */
  create(options: { signal: AbortSignal; monitor: CreateMonitorCallback }): Promise<Model>;
  /** What it means for this model that the browser does not support what is asked of it. */
  unsupported: EngineProblem;
  signal: AbortSignal;
  /** 0 to 1, rising. */
  onProgress(progress: number): void;
  timer?: Timer;
}

/** A model, or why there is none; never waits for ever. One that comes after all is destroyed. */
export async function createModel<Model extends DestroyableModel>(
  creation: ModelCreation<Model>,
): Promise<Result<Model, EngineProblem>> {
  const { create, unsupported, signal, onProgress, timer = CLOCK } = creation;
  if (signal.aborted) return fail({ kind: 'stopped' });
  // Aborted only to give up: the signal of `create()` may destroy the model even after it was made.
  const givenUp = new AbortController();
  const { promise: noModel, resolve } = Promise.withResolvers<Result<never, EngineProblem>>();
  const giveUp = (problem: EngineProblem) => {
    givenUp.abort();
    resolve(fail(problem));
  };
  const stop = () => giveUp({ kind: 'stopped' });
  signal.addEventListener('abort', stop, { once: true });
  let unwatch = () => {};
  const watch = (ms: number) => {
    unwatch();
    unwatch = timer.after(ms, () => giveUp({ kind: 'download-stalled', seconds: ms / 1000 }));
  };
  let isOver = false;
  let reached = -1;
  const monitor: CreateMonitorCallback = (events) =>
    events.addEventListener('downloadprogress', (event) => {
      const progress = progressOf(event);
      if (isOver || progress <= reached) return;
      reached = progress;
      watch(progress === 1 ? LOADED_AFTER_MS : STALLED_AFTER_MS);
      onProgress(progress);
    });
  watch(STALLED_AFTER_MS);
  try {
    const model = create({ signal: givenUp.signal, monitor }).then(
      (made) => {
        if (givenUp.signal.aborted) made.destroy();
        return ok(made);
      },
      (error: unknown) => fail(creationProblem(error, unsupported)),
    );
    return await Promise.race([noModel, model]);
  } finally {
    isOver = true;
    unwatch();
    signal.removeEventListener('abort', stop);
  }
}

/** Browsers report a share of 1; bytes, as the first of them did, come with their total. */
function progressOf({ loaded, total }: ProgressEvent): number {
  return Math.min(1, Math.max(0, total > 1 ? loaded / total : loaded));
}

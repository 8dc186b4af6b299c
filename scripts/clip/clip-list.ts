import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { idOf, readLines } from './listed-page.ts';

/** Milliseconds for one page, reading and parsing included; the slowest real page takes two seconds. */
const PATIENCE = 60_000;
const WORKER_MEMORY_MB = 2_048;

/**
 * Clips every page of a list: one line a page, in the same order; a page that fails gives its line with `error` (a
 * problem's kind, or what was thrown), never a stop. Pages run in a worker, so that one which never ends or eats the
 * memory can be given up.
 */
export async function clipList(list: string, to: string): Promise<void> {
  const folder = path.dirname(path.resolve(list));
  const lines = readLines(list);
  const out = openSync(to, 'w');
  let worker = startWorker(folder);
  for (const line of lines) {
    const { result, died } = await clipIn(worker, line);
    if (died) {
      await worker.terminate();
      worker = startWorker(folder);
    }
    writeSync(out, `${JSON.stringify(result)}\n`);
  }
  await worker.terminate();
  closeSync(out);
}

function startWorker(folder: string): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: folder,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
  });
}

async function clipIn(worker: Worker, line: string): Promise<{ result: unknown; died: boolean }> {
  const patience = AbortSignal.timeout(PATIENCE);
  worker.postMessage(line);
  try {
    // `once` rejects when the worker reports an error (out of memory), and when patience ends.
    const [result] = await once(worker, 'message', { signal: patience });
    return { result, died: false };
  } catch (error) {
    const reason = patience.aborted ? `gave up after ${PATIENCE / 1000} s` : String(error);
    return { result: { id: idOf(line), error: reason }, died: true };
  }
}

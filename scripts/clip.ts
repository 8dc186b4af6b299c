import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { idOf } from './clip/clip-page.ts';

/**
 * Clips stored pages: `npm run --silent clip -- --in pages.jsonl --out articles.jsonl`. In: one `{id, url, html}` a line,
 * `html` a path relative to the list, `.gz` allowed. Out: one line a page, in the same order; a page that fails gives its
 * line with `error` (a problem's kind, or what was thrown), never a stop. Pages run in a worker, so that one which never
 * ends or eats the memory can be given up.
 */

/** Milliseconds for one page, reading and parsing included; the slowest real page takes two seconds. */
const PATIENCE = 60_000;
const WORKER_MEMORY_MB = 2_048;

const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
if (values.in === undefined || values.out === undefined) {
  console.error('Usage: npm run --silent clip -- --in pages.jsonl --out articles.jsonl');
  process.exit(2);
}
const folder = path.dirname(path.resolve(values.in));
const lines = readFileSync(values.in, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');

const out = openSync(values.out, 'w');
let worker = startWorker();
for (const line of lines) writeSync(out, `${JSON.stringify(await clipInWorker(line))}\n`);
await worker.terminate();
closeSync(out);

function startWorker(): Worker {
  return new Worker(new URL('./clip/worker.ts', import.meta.url), {
    workerData: folder,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
  });
}

async function clipInWorker(line: string): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE);
  worker.postMessage(line);
  try {
    // `once` rejects when the worker reports an error (out of memory), and when patience ends.
    const [result] = await once(worker, 'message', { signal: patience });
    return result;
  } catch (error) {
    await worker.terminate();
    worker = startWorker();
    const reason = patience.aborted ? `gave up after ${PATIENCE / 1000} s` : String(error);
    return { id: idOf(line), error: reason };
  }
}

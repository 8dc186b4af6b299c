import { fail, ok, type Result } from '../../result.ts';
import type { BackupProblem } from './backup-format.ts';

/** Characters; the longest row there can be, an article with its sentences, has about a fourth of it. */
const LONGEST_LINE = 16_000_000;

/** The first line is short, in every version: what has none is no file of ours, however long it goes on. */
const LONGEST_HEADER = 64_000;

const GZIP = [0x1f, 0x8b];

/** The file's lines one after the other, unpacked; the last one is a problem where the file cannot be read to its end. */
export async function* readLines(
  file: Blob,
  { onBytes, signal }: { onBytes?: ((read: number) => void) | undefined; signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Result<string, BackupProblem>> {
  const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const isPacked = GZIP.every((byte, index) => start[index] === byte);
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        bytes += chunk.length;
        onBytes?.(bytes);
        controller.enqueue(chunk);
      },
    }),
  );
  const unpacked = isPacked ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = unpacked.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let lines = 0;
  try {
    for (;;) {
      if (signal?.aborted) return yield fail({ kind: 'cancelled' });
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const complete = rest.split('\n');
      rest = complete.pop() ?? '';
      for (const line of complete) {
        lines += 1;
        yield ok(line);
      }
      if (lines === 0 && rest.length > LONGEST_HEADER) return yield fail({ kind: 'foreign' });
      if (rest.length > LONGEST_LINE) return yield fail({ kind: 'cut' });
      if (done) break;
    }
    if (rest !== '') yield ok(rest);
  } catch (error) {
    // What cannot be unpacked or is no UTF-8: of another kind at its start, damaged behind it.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    yield fail({ kind: lines === 0 && !isPacked ? 'foreign' : 'cut' });
  } finally {
    await reader.cancel().catch(() => {});
  }
}

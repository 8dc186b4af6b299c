import type { EngineEvent } from '../../engine.ts';

/** Does the work at once, giving its progress as events, the latest where several came together; ends with what the work ends with. */
export async function* reportDownload<Value>(
  work: (onProgress: (progress: number) => void) => Promise<Value>,
): AsyncGenerator<EngineEvent, Value> {
  let latest: number | null = null;
  let heard = Promise.withResolvers<void>();
  const working = work((progress) => {
    latest = progress;
    heard.resolve();
  });
  let isOver = false;
  const over = working.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([over, heard.promise]);
    if (latest === null) continue;
    yield { kind: 'downloading', progress: latest };
    latest = null;
    heard = Promise.withResolvers<void>();
  }
  return working;
}

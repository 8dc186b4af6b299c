import { useEffect, useRef, useState } from 'preact/hooks';
import { openEngine } from '../../../utils/browser/open-engine.ts';
import type { RewriteOrder, WrittenAnew } from '../../../utils/engines/engine.ts';
import type { EngineProblem } from '../../../utils/engines/engine-problem.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import { database } from '../database.ts';

type RewriteState =
  | { kind: 'idle' }
  /** `text`: what has come so far. */
  | { kind: 'writing'; text: string }
  | { kind: 'written'; anew: WrittenAnew }
  | { kind: 'failed'; problem: EngineProblem }
  /** The engine cannot write single texts. */
  | { kind: 'unable' };

export interface Rewrite {
  state: RewriteState;
  start: (engine: EngineId, order: RewriteOrder) => void;
  stop: () => void;
}

/** Writes one text anew, beside the post: it goes in when it is whole. */
export function useRewrite(): Rewrite {
  const [state, setState] = useState<RewriteState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (id: EngineId, order: RewriteOrder, signal: AbortSignal): Promise<RewriteState> => {
    const engine = await openEngine(database, id);
    if (!engine?.rewrite) return { kind: 'unable' };
    const stream = engine.rewrite(order, signal);
    let last: WrittenAnew | null = null;
    for (;;) {
      const next = await stream.next();
      if (!next.done) {
        last = next.value;
        if (!signal.aborted) setState({ kind: 'writing', text: last.text });
      } else if (!next.value.ok) return { kind: 'failed', problem: next.value.problem };
      else return last === null ? { kind: 'failed', problem: { kind: 'empty' } } : { kind: 'written', anew: last };
    }
  };

  return {
    state,
    start: (id, order) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: 'writing', text: '' });
      run(id, order, controller.signal)
        .catch((error: unknown): RewriteState => {
          // A bug of ours: logged, and the writer hears that it broke off.
          console.error(error);
          return { kind: 'failed', problem: { kind: 'cut-off' } };
        })
        .then((ended) => {
          if (running.current === controller) setState(ended);
        });
    },
    stop: () => running.current?.abort(),
  };
}

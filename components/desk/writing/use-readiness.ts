import { useCallback, useEffect, useState } from 'preact/hooks';
import { openEngine } from '../../../utils/browser/open-engine.ts';
import type { Engine, Readiness } from '../../../utils/engines/engine.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import { loadEngineSettings } from '../../../utils/store/engine-settings.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';

export interface CheckedEngine {
  /** Null for コピペAI, and until it is loaded. */
  engine: Engine | null;
  /** Null while it is being found out. */
  readiness: Readiness | null;
  check: () => void;
}

/** Whether the engine could write now: asked again when the writer comes back from the settings, or asks for it. */
export function useReadiness(id: EngineId, lang: string | null): CheckedEngine {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [found, setFound] = useState<{ of: EngineId; readiness: Readiness } | null>(null);
  const [round, setRound] = useState(0);
  const settings = useLiveQuery(() => loadEngineSettings(database, id), [id]);
  const check = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    const ended = new AbortController();
    addEventListener('focus', check, { signal: ended.signal });
    return () => ended.abort();
  }, []);

  useEffect(() => {
    const ended = new AbortController();
    void (async () => {
      const opened = await openEngine(database, id);
      if (ended.signal.aborted) return;
      setEngine(opened);
      const readiness: Readiness =
        opened === null ? { kind: 'ready' } : await opened.readiness({ lang }, ended.signal).catch(asProblem);
      if (!ended.signal.aborted) setFound({ of: id, readiness });
    })();
    return () => ended.abort();
  }, [id, lang, round, settings]);

  // Another engine was chosen: what is known is of the one before. It is loaded before it has answered.
  const isOf = engine === null ? id === 'relay' : engine.id === id;
  return { engine: isOf ? engine : null, readiness: isOf && found?.of === id ? found.readiness : null, check };
}

/** A browser that throws where it should answer has no use for us. */
function asProblem(error: unknown): Readiness {
  console.error(error);
  return { kind: 'cannot', why: { kind: 'no-hardware' } };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onAllowedHosts } from '../../../utils/browser/allowed-hosts.ts';
import { giveBackHost } from '../../../utils/browser/give-back-host.ts';
import { askHostPermission } from '../../../utils/browser/host-permission.ts';
import { keyStore } from '../../../utils/browser/keys/key-store.ts';
import { openEngine } from '../../../utils/browser/open-engine.ts';
import { hasHostPermission } from '../../../utils/browser/origin-permission.ts';
import type { Probe } from '../../../utils/engines/engine.ts';
import type { EngineProblem } from '../../../utils/engines/engine-problem.ts';
import { baseUrlOf, type ProviderId } from '../../../utils/engines/ways/providers.ts';
import type { EngineSettings } from '../../../utils/post/engine-settings.ts';
import { fail, type Result } from '../../../utils/result.ts';
import { loadEngineSettings, saveEngineSettings } from '../../../utils/store/engine-settings.ts';
import { type StoreProblem, storeProblem } from '../../ui/store-problem.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';

export type Testing =
  | { kind: 'idle' }
  /** The browser is asking the writer. */
  | { kind: 'asking' }
  | { kind: 'testing' }
  | { kind: 'done'; result: Result<Probe, EngineProblem> }
  /** The store could not be read or written. */
  | { kind: 'unkept'; why: StoreProblem };

export interface EngineSetup {
  settings: EngineSettings;
  change: (changes: Partial<EngineSettings>) => void;
  /** The last four letters of the stored key, null where there is none: a key is never shown. */
  keyEnd: string | null;
  /** Whether the address may be reached; null until known, or where there is no address. */
  allowed: boolean | null;
  testing: Testing;
  /** In a click: asks for the origin, stores the key (empty keeps the stored one), says that it is stored, and tests. */
  save: (typedKey: string, onStored: () => void) => void;
  test: () => void;
  /** Ends the running test. */
  stop: () => void;
  removeKey: () => void;
}

const SHOWN_LETTERS = 4;

/** One provider's settings, key and connection; undefined while they are read. */
export function useEngineSetup(id: ProviderId): EngineSetup | undefined {
  const stored = useLiveQuery(() => loadEngineSettings(database, id), [id]);
  const [typed, setTyped] = useState<Partial<EngineSettings>>({});
  const [keyEnd, setKeyEnd] = useState<string | null>(null);
  const [isFreeDeepl, setFreeDeepl] = useState(false);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [testing, setTesting] = useState<Testing>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const settings = stored && { ...stored, ...typed };
  const keyHint = isFreeDeepl ? ':fx' : '';
  const address = settings === undefined ? null : baseUrlOf(id, settings.baseUrl, keyHint);

  const readKey = useCallback(async () => {
    const key = await keyStore.load(id);
    setKeyEnd(key === null ? null : key.slice(-SHOWN_LETTERS));
    setFreeDeepl(key?.endsWith(':fx') === true);
  }, [id]);

  useEffect(() => {
    void readKey();
    return () => running.current?.abort();
  }, []);

  useEffect(() => {
    if (address === null) return setAllowed(null);
    const read = () => void hasHostPermission(address).then(setAllowed);
    read();
    // It may be given back further down on the same page.
    return onAllowedHosts(read);
  }, [address, testing.kind]);

  /** What a running test finds is not about what stands there now. */
  const endTest = () => {
    running.current?.abort();
    setTesting({ kind: 'idle' });
  };

  const keeping = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      console.error(error);
      running.current?.abort();
      setTesting({ kind: 'unkept', why: storeProblem(error) });
    });
  };

  const test = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setTesting({ kind: 'testing' });
    const engine = await openEngine(database, id);
    const result = (await engine?.probe?.(controller.signal)) ?? fail({ kind: 'not-an-api' as const });
    if (!controller.signal.aborted) setTesting({ kind: 'done', result });
  };

  const save = async (typedKey: string, permission: Promise<boolean> | null, onStored: () => void) => {
    setTesting({ kind: 'asking' });
    if (typedKey.trim() !== '') await keyStore.save(id, typedKey.trim());
    onStored();
    await readKey();
    await permission?.catch(() => false);
    await test();
  };

  if (settings === undefined) return undefined;
  return {
    settings,
    keyEnd,
    allowed,
    testing,
    change: (changes) => {
      setTyped((before) => ({ ...before, ...changes }));
      endTest();
      keeping(saveEngineSettings(database, { ...settings, ...changes }));
    },
    save: (typedKey, onStored) => {
      // First thing in the click: browsers grant nothing after an await.
      const to = baseUrlOf(id, settings.baseUrl, typedKey.trim() || keyHint);
      keeping(save(typedKey, to === null ? null : askHostPermission(to), onStored));
    },
    test: () => keeping(test()),
    stop: endTest,
    removeKey: () => {
      endTest();
      keeping(keyStore.remove(id).then(readKey));
      // What was allowed for the key's sake is given back with it.
      if (address !== null) {
        void giveBackHost(database, id, address)
          .then(() => hasHostPermission(address))
          .then(setAllowed);
      }
    },
  };
}

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openEngine } from '../../../utils/browser/open-engine.ts';
import type { Readiness } from '../../../utils/engines/engine.ts';
import { engineName, engineNeeds, engineProblemText } from '../../ui/engine-text.ts';
import { database } from '../database.ts';

/** 端末内AI: nothing to enter; whether this browser and machine have it, for an English article. */
export function OnDeviceCard() {
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    void (async () => {
      const engine = await openEngine(database, 'on-device');
      const found = await engine?.readiness({ lang: 'en' }, ended.signal);
      if (found && !ended.signal.aborted) setReadiness(found);
    })();
    return () => ended.abort();
  }, []);
  return (
    <details class="engine" data-testid="engine-card-on-device">
      <summary>{engineName('on-device')}</summary>
      <p class="hint">{engineNeeds('on-device')}</p>
      <p class={readiness?.kind === 'cannot' ? 'say' : 'hint'} data-testid="on-device-readiness">
        {readiness === null
          ? i18n.t('engine.checking')
          : readiness.kind === 'cannot'
            ? engineProblemText(readiness.why, 'on-device')
            : i18n.t(`engine.${TEXTS[readiness.kind]}`)}
      </p>
    </details>
  );
}

const TEXTS = { ready: 'ready', 'needs-download': 'needsDownload', downloading: 'downloading' } as const;

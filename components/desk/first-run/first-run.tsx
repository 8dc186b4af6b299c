import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { openOptions, openTab } from '../../../utils/browser/open-desk.ts';
import { openEngineSettings } from '../../../utils/browser/open-engine-settings.ts';
import { samplePage } from '../../../utils/browser/sample-page.ts';
import { isProfileEntered } from '../../../utils/store/profiles.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';

/** Three steps to the first post, where there is no draft yet. None has to be taken: コピペAI and the default texts work as they are. */
export function FirstRun() {
  const hasProfile = useLiveQuery(() => isProfileEntered(database), []) ?? false;
  const hasEngine = useLiveQuery(async () => (await database.engines.count()) > 0, []) ?? false;
  return (
    <section class="first-run" aria-labelledby="first-run-title" data-testid="first-run">
      <h2 id="first-run-title">{i18n.t('desk.firstRun.title')}</h2>
      <ol>
        <Step done={hasProfile} name={i18n.t('desk.firstRun.profile')} hint={i18n.t('desk.firstRun.profileHint')}>
          <button type="button" class="btn small" data-testid="first-run-profile" onClick={openOptions}>
            {i18n.t('desk.firstRun.openSettings')}
          </button>
        </Step>
        <Step done={hasEngine} name={i18n.t('desk.firstRun.engine')} hint={i18n.t('desk.firstRun.engineHint')}>
          <button type="button" class="btn small" data-testid="first-run-engine" onClick={openEngineSettings}>
            {i18n.t('desk.firstRun.chooseEngine')}
          </button>
        </Step>
        <Step done={false} name={i18n.t('desk.firstRun.sample')} hint={i18n.t('desk.firstRun.sampleHint')}>
          <button
            type="button"
            class="btn small primary"
            data-testid="first-run-sample"
            onClick={() => openTab(samplePage())}
          >
            {i18n.t('desk.firstRun.openSample')}
          </button>
        </Step>
      </ol>
      <p class="hint">{i18n.t('desk.list.emptyHint')}</p>
    </section>
  );
}

interface StepProps {
  done: boolean;
  name: string;
  hint: string;
  children: ComponentChildren;
}

function Step({ done, name, hint, children }: StepProps) {
  return (
    <li data-done={done}>
      <p class="first-run-name">
        {name}
        {done && <span class="chip ok">{i18n.t('desk.firstRun.done')}</span>}
      </p>
      <p class="hint">{hint}</p>
      {children}
    </li>
  );
}

import { i18n } from '#i18n';
import { PROVIDER_IDS } from '../../../utils/engines/ways/providers.ts';
import { EngineCard } from './engine-card.tsx';
import { OnDeviceCard } from './on-device-card.tsx';

/** 日本語にする方法: every engine that needs a key, a server or a model. */
export function EnginesSection() {
  return (
    <section class="card engines" aria-labelledby="engines-title" id="engines">
      <h2 id="engines-title">{i18n.t('options.engines.title')}</h2>
      <p class="hint">{i18n.t('options.engines.intro')}</p>
      <OnDeviceCard />
      {PROVIDER_IDS.map((id) => (
        <EngineCard key={id} id={id} />
      ))}
    </section>
  );
}

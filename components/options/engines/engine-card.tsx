import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isUsableKey } from '../../../utils/engines/ways/is-usable-key.ts';
import { baseUrlOf, PROVIDERS, type ProviderId } from '../../../utils/engines/ways/providers.ts';
import { engineName, engineNeeds } from '../../ui/engine-text.ts';
import { TextField } from '../text-field.tsx';
import { KeyField } from './key-field.tsx';
import { TestResult } from './test-result.tsx';
import { useEngineSetup } from './use-engine-setup.ts';

/** One engine behind an address: key, model, address, and whether they work together. */
export function EngineCard({ id }: { id: ProviderId }) {
  const listId = useId();
  const setup = useEngineSetup(id);
  const [typedKey, setTypedKey] = useState('');
  if (setup === undefined) return null;
  const { settings, change, keyEnd, allowed, testing } = setup;
  const { needsKey, needsModel, baseUrl, contextTokens } = PROVIDERS[id];
  const models = testing.kind === 'done' && testing.result.ok ? testing.result.value.models : [];
  const address = baseUrlOf(id, settings.baseUrl, keyEnd);
  const isAddressWrong = settings.baseUrl.trim() !== '' && address === null;
  const isKeyWrong = typedKey.trim() !== '' && !isUsableKey(typedKey.trim());
  const isReady = (keyEnd !== null || !needsKey) && (settings.model !== '' || !needsModel) && allowed === true;
  const busy = testing.kind === 'asking' || testing.kind === 'testing';
  const addressField = (
    <TextField
      label={i18n.t('options.engines.address')}
      testId={`engine-address-${id}`}
      inputMode="url"
      placeholder={baseUrl ?? (id === 'deepl' ? 'https://api.deepl.com/v2' : 'http://localhost:8080/v1')}
      value={settings.baseUrl}
      problem={isAddressWrong ? i18n.t('options.engines.addressProblem') : null}
      onChange={(value) => change({ baseUrl: value })}
    />
  );
  return (
    <details class="engine" data-testid={`engine-card-${id}`}>
      <summary>
        {engineName(id)} {isReady && <span class="engine-ready">{i18n.t('options.engines.set')}</span>}
      </summary>
      <p class="hint">{engineNeeds(id)}</p>
      {baseUrl === null && id !== 'deepl' && addressField}
      <KeyField
        id={id}
        value={typedKey}
        keyEnd={keyEnd}
        optional={!needsKey}
        problem={isKeyWrong ? i18n.t('options.engines.keyProblem') : null}
        onChange={setTypedKey}
        onRemove={setup.removeKey}
      />
      {needsModel && (
        <TextField
          label={i18n.t('options.engines.model')}
          testId={`engine-model-${id}`}
          value={settings.model}
          hint={i18n.t('options.engines.modelHint')}
          list={listId}
          onChange={(model) => change({ model })}
        >
          <datalist id={listId}>
            {models.map((model) => (
              <option key={model} value={model} />
            ))}
          </datalist>
        </TextField>
      )}
      {(baseUrl !== null || needsModel || id === 'deepl') && (
        <details class="engine-more">
          <summary>{i18n.t('options.engines.more')}</summary>
          {(baseUrl !== null || id === 'deepl') && addressField}
          {needsModel && (
            <TextField
              label={i18n.t('options.engines.context')}
              testId={`engine-context-${id}`}
              value={settings.contextTokens === null ? '' : String(settings.contextTokens)}
              placeholder={String(contextTokens)}
              hint={i18n.t('options.engines.contextHint', [contextTokens.toLocaleString()])}
              onChange={(value) => change({ contextTokens: readTokens(value) })}
            />
          )}
        </details>
      )}
      <div class="row-of-buttons">
        <button
          type="button"
          class="btn small primary"
          data-testid={`engine-save-${id}`}
          aria-disabled={busy}
          onClick={() => {
            // It stays with what is wrong about it; nothing is asked or stored.
            if (isKeyWrong || busy) return;
            // What could not be stored is not to be typed again, nor what was typed meanwhile.
            setup.save(typedKey, () => setTypedKey((now) => (now === typedKey ? '' : now)));
          }}
        >
          {i18n.t('options.engines.save')}
        </button>
        <button
          type="button"
          class="btn small"
          data-testid={`engine-test-${id}`}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) setup.test();
          }}
        >
          {i18n.t('options.engines.test')}
        </button>
        {testing.kind === 'testing' && (
          <button type="button" class="btn small quiet" data-testid={`engine-stop-${id}`} onClick={setup.stop}>
            {i18n.t('options.engines.stop')}
          </button>
        )}
      </div>
      <TestResult id={id} testing={testing} onModel={(model) => change({ model })} />
    </details>
  );
}

/** Digits alone count; full-width ones are how a Japanese keyboard writes them. */
function readTokens(value: string): number | null {
  const digits = value.normalize('NFKC').replace(/\D/g, '').slice(0, 8);
  return digits === '' ? null : Number(digits);
}

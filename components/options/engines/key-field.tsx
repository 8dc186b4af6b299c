import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProviderId } from '../../../utils/engines/ways/providers.ts';

interface KeyFieldProps {
  id: ProviderId;
  /** As typed, not stored yet. */
  value: string;
  /** The last letters of the stored key; null where there is none. */
  keyEnd: string | null;
  optional: boolean;
  /** What is wrong with the value; it is kept as typed all the same. */
  problem: string | null;
  onChange: (value: string) => void;
  onRemove: () => void;
}

/** The API key: masked while it is typed, and never shown again once it is stored. */
export function KeyField({ id, value, keyEnd, optional, problem, onChange, onRemove }: KeyFieldProps) {
  const fieldId = useId();
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <label for={fieldId} class="field-label">
        {i18n.t(optional ? 'options.engines.keyOptional' : 'options.engines.key')}
      </label>
      <div class="key-row">
        <input
          id={fieldId}
          class="input"
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete="new-password"
          spellcheck={false}
          data-testid={`engine-key-${id}`}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${fieldId}-hint ${fieldId}-problem` : `${fieldId}-hint`}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button type="button" class="btn small quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {i18n.t('options.engines.showKey')}
        </button>
      </div>
      <p class="hint" id={`${fieldId}-hint`}>
        {keyEnd === null ? i18n.t('options.engines.keyHint') : i18n.t('options.engines.keyStored', [keyEnd])}
        {keyEnd !== null && (
          <>
            {' '}
            <button
              type="button"
              class="link-like"
              data-testid={`engine-key-remove-${id}`}
              onClick={() => {
                document.getElementById(fieldId)?.focus();
                onRemove();
              }}
            >
              {i18n.t('options.engines.removeKey')}
            </button>
          </>
        )}
      </p>
      {problem && (
        <p class="field-problem" id={`${fieldId}-problem`} data-testid={`engine-key-${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from './text-field.tsx';

/** Rows that paste well everywhere, at the widths these blogs use. */
const RULES = [
  '-'.repeat(40),
  '－'.repeat(20),
  '―'.repeat(20),
  '＝'.repeat(20),
  '・'.repeat(20),
  '＊'.repeat(20),
] as const;

/** The row of dashes: one of ours, or the writer's own. */
export function RuleField({ rule, onChange }: { rule: string; onChange: (rule: string) => void }) {
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id} class="field-label">
          {i18n.t('options.rulePreset')}
        </label>
        <select
          id={id}
          class="select"
          data-testid="profile-rule-preset"
          value={RULES.find((preset) => preset === rule) ?? ''}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onChange(event.currentTarget.value);
          }}
        >
          {RULES.map((preset) => (
            <option key={preset} value={preset}>
              {preset}
            </option>
          ))}
          <option value="">{i18n.t('options.ruleOwn')}</option>
        </select>
      </div>
      <TextField
        label={i18n.t('options.rule')}
        hint={i18n.t('options.ruleHint')}
        testId="profile-rule"
        value={rule}
        onChange={onChange}
      />
    </>
  );
}

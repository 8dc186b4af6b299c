import { i18n } from '#i18n';

interface ChoiceProps<Value extends string> {
  id: 'status' | 'place' | 'site' | 'month' | 'order';
  /** What the choice of nothing in particular is called; null where something must be chosen. */
  any: string | null;
  value: Value | null;
  options: { value: Value; name: string }[];
  onChoose: (value: Value | null) => void;
}

export function Choice<Value extends string>({ id, any, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="field">
      <span>{i18n.t(`desk.find.${id}`)}</span>
      <select
        class="select"
        data-testid={`filter-${id}`}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChoose(options.find((option) => option.value === chosen)?.value ?? null);
        }}
      >
        {any !== null && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

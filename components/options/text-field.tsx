import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  testId: string;
  /** Said under the field, always. */
  hint?: string | undefined;
  /** What is wrong with the value; it is kept as typed all the same. */
  problem?: string | null | undefined;
  /** On-screen keyboards choose their keys by it; the browser checks nothing. */
  inputMode?: 'text' | 'url' | 'email';
  placeholder?: string;
  maxLength?: number;
  /** Id of a `<datalist>` among the children. */
  list?: string;
  children?: ComponentChildren;
}

/** A labelled line of text with its hint and its problem tied to it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    testId,
    hint,
    problem,
    inputMode = 'text',
    placeholder,
    maxLength,
    list,
    children,
  } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class="field-label">
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        spellcheck={false}
        data-testid={testId}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        list={list}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`} data-testid={`${testId}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

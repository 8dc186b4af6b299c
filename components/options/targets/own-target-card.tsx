import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KEPT_PARTS, OWN_FORMATS, OWN_LIMITS, type OwnTarget } from '../../../utils/targets/own/own-target.ts';
import {
  type OwnTargetProblem,
  readOwnTarget,
  type TypedOwnTarget,
  typedOwnTarget,
} from '../../../utils/targets/own/read-own-target.ts';
import { TextField } from '../text-field.tsx';
import { SelectField } from '../writing/select-field.tsx';

interface OwnTargetCardProps {
  target: OwnTarget;
  /** The names of all others. */
  taken: readonly string[];
  /** It was just begun: typing begins here. */
  focused: boolean;
  onChange: (target: OwnTarget) => void;
  onRemove: () => void;
}

/** One destination, stored as it is typed while all of it can be read. */
export function OwnTargetCard({ target, taken, focused, onChange, onRemove }: OwnTargetCardProps) {
  const card = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState(() => typedOwnTarget(target));
  /** Before the first key nothing is wrong yet. */
  const [touched, setTouched] = useState(target.name !== '');
  useLayoutEffect(() => {
    if (focused) card.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    // From a backup or another window; where somebody types here, or what was typed is not whole yet, that stays.
    const isWhole = readOwnTarget(typed, taken, 0).ok;
    if (isWhole && !card.current?.contains(document.activeElement)) setTyped(typedOwnTarget(target));
  }, [target]);

  const change = (changes: Partial<TypedOwnTarget>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    setTouched(true);
    const read = readOwnTarget(next, taken, Date.now());
    if (read.ok) onChange(read.value);
  };
  const read = readOwnTarget(typed, taken, 0);
  const problems = read.ok || !touched ? [] : read.problem;
  const problemOf = (field: OwnTargetProblem['field']): string | null => {
    const problem = problems.find((one) => one.field === field);
    return problem === undefined
      ? null
      : `${i18n.t(`ownTargets.problem.${problem.why}`)} ${i18n.t('ownTargets.notSaved')}`;
  };
  const name = typed.name.trim() || i18n.t('ownTargets.unnamed');
  return (
    <fieldset ref={card} class="own-target" data-testid="own-target" data-target-id={target.id} data-stored={read.ok}>
      <legend>{name}</legend>
      <div class="pair">
        <TextField
          label={i18n.t('ownTargets.name')}
          testId="own-target-name"
          value={typed.name}
          problem={problemOf('name')}
          onChange={(value) => change({ name: value })}
        />
        <SelectField
          label={i18n.t('ownTargets.format')}
          testId="own-target-format"
          value={typed.format}
          choices={OWN_FORMATS.map((value) => ({ value, text: i18n.t(`ownTargets.formats.${value}`) }))}
          onChange={(value) => change({ format: OWN_FORMATS.find((one) => one === value) ?? 'rich' })}
        />
      </div>
      <fieldset class="own-target-parts">
        <legend>{i18n.t('ownTargets.kept')}</legend>
        {KEPT_PARTS.map((part) => (
          <label key={part} class="check">
            <input
              type="checkbox"
              data-testid={`own-target-${part}`}
              checked={typed.kept.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                change({ kept: KEPT_PARTS.filter((one) => (one === part ? checked : typed.kept.includes(one))) })
              }
            />
            <span>{i18n.t(`ownTargets.parts.${part}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          data-testid="own-target-title-apart"
          checked={typed.titleApart}
          onChange={({ currentTarget: { checked } }) => change({ titleApart: checked })}
        />
        <span>{i18n.t('ownTargets.titleApart')}</span>
      </label>
      <p class="hint">{i18n.t('ownTargets.limitHint')}</p>
      <div class="pair">
        {OWN_LIMITS.map((field) => (
          <TextField
            key={field}
            label={i18n.t(`ownTargets.limits.${field}`)}
            testId={`own-target-limit-${field}`}
            value={typed.limits[field]}
            problem={problemOf(field)}
            onChange={(value) => change({ limits: { ...typed.limits, [field]: value } })}
          />
        ))}
      </div>
      <TextField
        label={i18n.t('ownTargets.editorUrl')}
        testId="own-target-url"
        inputMode="url"
        placeholder="https://"
        value={typed.editorUrl}
        problem={problemOf('editorUrl')}
        onChange={(value) => change({ editorUrl: value })}
      />
      <button
        type="button"
        class="btn small quiet"
        data-testid="own-target-remove"
        aria-label={i18n.t('ownTargets.removeOf', [name])}
        onClick={onRemove}
      >
        {i18n.t('ownTargets.remove')}
      </button>
    </fieldset>
  );
}

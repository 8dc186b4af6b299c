import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeKind, settleText, typeText } from '../../../utils/post/edit-template.ts';
import { TEMPLATE_LIMITS, TEXT_KINDS, type TextPart } from '../../../utils/post/template.ts';
import { SelectField } from '../writing/select-field.tsx';
import type { EditTemplate } from './edit-template.ts';
import { textProblemText } from './text-problem-text.ts';
import { useTextProblem } from './use-text-problem.ts';

interface TextFieldsProps {
  part: TextPart;
  /** What the row is called. */
  name: string;
  edit: EditTemplate;
}

/** A fixed text: what kind of block it is, and its words. Stored at each key; in use once it can be read. */
export function TextFields({ part, name, edit }: TextFieldsProps) {
  const id = useId();
  const [local, setLocal] = useState<string | null>(null);
  const text = local ?? part.typed ?? part.text;
  const problem = useTextProblem(text, part, local !== null, (good) =>
    edit((template) => settleText(template, part.id, good)),
  );
  // A rule without a text is the profile's.
  const hasBefore = part.kind === 'rule' || part.text.trim() !== '';
  const hasTags = /<\/?[a-z][^>]*>/i.test(text);
  const described = [problem && `${id}-problem`, hasTags && `${id}-tags`].filter(Boolean).join(' ');
  return (
    <div class="part-text">
      <SelectField
        label={i18n.t('templates.kindLabel')}
        testId="part-kind"
        value={part.kind}
        choices={TEXT_KINDS.map((value) => ({ value, text: i18n.t(`templates.kind.${value}`) }))}
        onChange={(value) => {
          const kind = TEXT_KINDS.find((known) => known === value);
          if (kind) edit((template) => changeKind(template, part.id, kind));
        }}
      />
      <div class="field">
        <label for={id} class="field-label">
          {i18n.t('templates.textOf', [name])}
        </label>
        <textarea
          id={id}
          class="input"
          rows={part.kind === 'heading' || part.kind === 'rule' ? 1 : 2}
          spellcheck={false}
          maxLength={TEMPLATE_LIMITS.text}
          data-testid="part-text"
          placeholder={part.kind === 'rule' ? i18n.t('templates.ruleHint') : undefined}
          aria-invalid={problem === null ? undefined : 'true'}
          aria-describedby={described === '' ? undefined : described}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setLocal(value);
            edit((template) => typeText(template, part.id, value, !value.includes('{')));
          }}
          onBlur={() => setLocal(null)}
        />
        <div role="status">
          {problem !== null && (
            <p class="field-problem" id={`${id}-problem`} data-testid="part-problem">
              {textProblemText(problem)} {i18n.t(`templates.problem.${hasBefore ? 'before' : 'nothingBefore'}`)}
            </p>
          )}
        </div>
        {hasTags && (
          <p class="hint" id={`${id}-tags`} data-testid="part-tags">
            {i18n.t('templates.tags')}
          </p>
        )}
      </div>
    </div>
  );
}

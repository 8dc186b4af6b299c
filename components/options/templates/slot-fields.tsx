import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SOURCE_LABEL } from '../../../utils/post/compose-source.ts';
import { changeOptions } from '../../../utils/post/edit-template.ts';
import { BYLINE_PATTERNS } from '../../../utils/post/profile.ts';
import { type SlotPart, TEMPLATE_LIMITS } from '../../../utils/post/template.ts';
import { TextField } from '../text-field.tsx';
import { SelectField } from '../writing/select-field.tsx';
import type { EditTemplate } from './edit-template.ts';

/** What can be said otherwise of a part: the source's first words, the byline's pattern. Most have nothing. */
export function SlotFields({ part, edit }: { part: SlotPart; edit: EditTemplate }) {
  const [label, setLabel] = useState<string | null>(null);
  const change = (options: Pick<SlotPart, 'label' | 'pattern'>) =>
    edit((template) => changeOptions(template, part.id, options));
  if (part.slot === 'source') {
    return (
      <div onBlurCapture={() => setLabel(null)}>
        <TextField
          label={i18n.t('templates.sourceLabel')}
          testId="part-label"
          maxLength={TEMPLATE_LIMITS.name}
          value={label ?? part.label ?? SOURCE_LABEL}
          onChange={(value) => {
            setLabel(value);
            change({ label: value === SOURCE_LABEL ? undefined : value });
          }}
        />
      </div>
    );
  }
  if (part.slot !== 'byline') return null;
  return (
    <SelectField
      label={i18n.t('templates.pattern')}
      testId="part-pattern"
      value={part.pattern ?? ''}
      choices={[
        { value: '', text: i18n.t('templates.asProfile') },
        ...BYLINE_PATTERNS.map((value) => ({
          value,
          text: value.replace('author', i18n.t('options.bylineAuthor')),
        })),
      ]}
      onChange={(value) => change({ pattern: BYLINE_PATTERNS.find((known) => known === value) })}
    />
  );
}

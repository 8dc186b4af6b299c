import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TEMPLATE_LIMITS, type Template } from '../../../utils/post/template.ts';
import { isBuiltIn } from '../../../utils/post/templates.ts';
import { templateName } from '../../ui/template-name.ts';
import { TextField } from '../text-field.tsx';
import { ChooseFor } from './choose-for.tsx';
import type { EditTemplate } from './edit-template.ts';
import { PartList } from './part-list.tsx';
import { TextHelp } from './text-help.tsx';

/** Name, parts, and the pages it is for; each change is stored as it is made. */
export function TemplateEditor({ template, edit }: { template: Template; edit: EditTemplate }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <div onBlurCapture={() => setTyped(null)}>
        <TextField
          label={i18n.t('templates.name')}
          testId="template-name"
          maxLength={TEMPLATE_LIMITS.name}
          placeholder={templateName({ ...template, name: null })}
          value={typed ?? template.name ?? (isBuiltIn(template.id) ? templateName(template) : '')}
          onChange={(name) => {
            setTyped(name);
            edit((before) => ({ ...before, name }));
          }}
        />
      </div>
      <h3>{i18n.t('templates.parts')}</h3>
      <p class="hint">
        {i18n.t('templates.partsHint')}{' '}
        <a class="to-preview" href="#preview">
          {i18n.t('templates.toPreview')}
        </a>
      </p>
      <PartList template={template} edit={edit} />
      <TextHelp />
      <h3>{i18n.t('templates.chooseFor')}</h3>
      <ChooseFor template={template} edit={edit} />
    </>
  );
}

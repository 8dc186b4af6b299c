import { i18n } from '#i18n';
import type { ComposeChoices } from '../../utils/browser/settings.ts';
import { DEPTHS, type Depth } from '../../utils/post/depth.ts';
import { ENGINE_IDS } from '../../utils/post/engine-id.ts';
import { TEMPLATES } from '../../utils/post/templates.ts';
import { engineName, engineNeeds } from '../ui/engine-text.ts';

interface ChoicesFormProps {
  choices: ComposeChoices;
  onChange: (choices: ComposeChoices) => void;
}

/** Template, way to Japanese, and length of the draft to be made. */
export function ChoicesForm({ choices, onChange }: ChoicesFormProps) {
  return (
    <>
      <div class="choices">
        <label class="field">
          <span>{i18n.t('popup.template')}</span>
          <select
            class="select"
            data-testid="template"
            value={choices.templateId}
            onChange={(event) => onChange({ ...choices, templateId: event.currentTarget.value })}
          >
            {TEMPLATES.map((template) => (
              <option key={template.id} value={template.id}>
                {i18n.t(`template.${template.nameKey}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{i18n.t('popup.engine')}</span>
          <select
            class="select"
            data-testid="engine"
            aria-describedby="engine-needs"
            value={choices.engine}
            onChange={(event) => {
              const engine = ENGINE_IDS.find((id) => id === event.currentTarget.value);
              if (engine) onChange({ ...choices, engine });
            }}
          >
            {ENGINE_IDS.map((engine) => (
              <option key={engine} value={engine}>
                {engineName(engine)}
              </option>
            ))}
          </select>
        </label>
        <p class="hint wide" id="engine-needs">
          {engineNeeds(choices.engine)}
        </p>
      </div>
      <DepthField depth={choices.depth} onChange={(depth) => onChange({ ...choices, depth })} />
    </>
  );
}

function DepthField({ depth, onChange }: { depth: Depth; onChange: (depth: Depth) => void }) {
  return (
    <div>
      <span class="field-label" id="depth-label">
        {i18n.t('popup.depth')}
      </span>
      <div class="segmented" role="radiogroup" aria-labelledby="depth-label">
        {DEPTHS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="depth"
              value={choice}
              data-testid={`depth-${choice}`}
              checked={choice === depth}
              onChange={() => onChange(choice)}
            />
            {i18n.t(`depth.${choice}`)}
          </label>
        ))}
      </div>
      {depth === 'full' && (
        <p class="hint below" data-testid="depth-hint">
          {i18n.t('depth.fullHint')}
        </p>
      )}
    </div>
  );
}

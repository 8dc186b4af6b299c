import { i18n } from '#i18n';
import { DEPTHS, type Depth } from '../../utils/post/depth.ts';
import { ENGINE_IDS } from '../../utils/post/engine-id.ts';
import { engineName, engineNeeds } from '../ui/engine-text.ts';
import { templateName } from '../ui/template-name.ts';
import type { ChoiceDesk } from './use-compose-choices.ts';

/** Template, way to Japanese, and length of the draft to be made. */
export function ChoicesForm({ choosing }: { choosing: ChoiceDesk }) {
  const { choices, templates, by, choose } = choosing;
  return (
    <>
      <div class="choices">
        <label class="field">
          <span>{i18n.t('popup.template')}</span>
          <select
            class="select"
            data-testid="template"
            aria-describedby={by === null ? undefined : 'template-why'}
            value={choices.templateId}
            onChange={(event) => choose({ templateId: event.currentTarget.value })}
          >
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {templateName(template)}
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
              if (engine) choose({ engine });
            }}
          >
            {ENGINE_IDS.map((engine) => (
              <option key={engine} value={engine}>
                {engineName(engine)}
              </option>
            ))}
          </select>
        </label>
        {by !== null && (
          <p class="hint wide" id="template-why" data-testid="template-why">
            {i18n.t(`popup.templateBy.${by}`, [nameOfChosen(choosing)])}
          </p>
        )}
        <p class="hint wide" id="engine-needs">
          {engineNeeds(choices.engine)}
        </p>
      </div>
      <DepthField depth={choices.depth} onChange={(depth) => choose({ depth })} />
    </>
  );
}

function nameOfChosen({ templates, choices }: ChoiceDesk): string {
  const chosen = templates.find(({ id }) => id === choices.templateId);
  return chosen === undefined ? '' : templateName(chosen);
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

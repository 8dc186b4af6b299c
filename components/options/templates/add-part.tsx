import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SLOTS } from '../../../utils/post/post.ts';
import { hasRoomFor, TEMPLATE_LIMITS, TEXT_KINDS, type TemplatePart } from '../../../utils/post/template.ts';

/** A part more, at the end: a fixed text, or one of those the template may still have. */
export function AddPart({ parts, onAdd }: { parts: TemplatePart[]; onAdd: (part: TemplatePart) => void }) {
  const id = useId();
  const [chosen, setChosen] = useState<string>('paragraph');
  const slots = SLOTS.filter((slot) => hasRoomFor(parts, slot));
  const kind = TEXT_KINDS.find((known) => known === chosen);
  const slot = slots.find((known) => known === chosen);
  return (
    <div class="field">
      <label for={id} class="field-label">
        {i18n.t('templates.add')}
      </label>
      <div class="add-part">
        <select
          id={id}
          class="select"
          data-testid="part-choice"
          value={kind ?? slot ?? 'paragraph'}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <optgroup label={i18n.t('templates.text')}>
            {TEXT_KINDS.map((value) => (
              <option key={value} value={value}>
                {i18n.t('templates.textKind', [i18n.t(`templates.kind.${value}`)])}
              </option>
            ))}
          </optgroup>
          <optgroup label={i18n.t('templates.slots')}>
            {slots.map((value) => (
              <option key={value} value={value}>
                {i18n.t(`templates.slot.${value}`)}
              </option>
            ))}
          </optgroup>
        </select>
        <button
          type="button"
          class="btn"
          data-testid="part-add"
          disabled={parts.length >= TEMPLATE_LIMITS.parts}
          onClick={() => {
            const own = crypto.randomUUID();
            onAdd(slot === undefined ? { id: own, kind: kind ?? 'paragraph', text: '' } : { id: own, slot });
          }}
        >
          {i18n.t('templates.addButton')}
        </button>
      </div>
    </div>
  );
}

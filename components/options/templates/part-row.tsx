import { i18n } from '#i18n';
import { isTextPart, type TemplatePart } from '../../../utils/post/template.ts';
import { RowButtons } from '../row-buttons.tsx';
import type { EditTemplate } from './edit-template.ts';
import { partName } from './part-name.ts';
import { SlotFields } from './slot-fields.tsx';
import { TextFields } from './text-fields.tsx';

interface PartRowProps {
  part: TemplatePart;
  first: boolean;
  last: boolean;
  edit: EditTemplate;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One part of a template: what it holds, its place (buttons, or Alt with the arrows anywhere in it), its wording. */
export function PartRow({ part, first, last, edit, onMove, onRemove }: PartRowProps) {
  const name = partName(part);
  return (
    <li
      class="part"
      data-testid="part"
      data-part={isTextPart(part) ? part.kind : part.slot}
      data-part-id={part.id}
      onKeyDown={(event) => {
        // On a select the same keys open its list.
        if (!event.altKey || event.target instanceof HTMLSelectElement) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="part-head">
        <span class="part-name">{isTextPart(part) ? i18n.t('templates.text') : name}</span>
        <RowButtons kind="part" name={name} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      {isTextPart(part) ? <TextFields part={part} name={name} edit={edit} /> : <SlotFields part={part} edit={edit} />}
    </li>
  );
}

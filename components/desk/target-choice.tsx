import { i18n } from '#i18n';
import { TARGET_IDS, type TargetId } from '../../utils/targets/target.ts';

interface TargetChoiceProps {
  chosen: TargetId;
  /** Those beside each other; null until it is known which. */
  near: readonly TargetId[] | null;
  onChoose: (id: TargetId) => void;
}

/**
 * Where the post goes: the writer's usual destinations side by side, all others in a list. What is side by side stays so while
 * the draft is open, whatever is chosen: nothing moves under the hand.
 */
export function TargetChoice({ chosen, near, onChoose }: TargetChoiceProps) {
  const others = near === null ? [] : TARGET_IDS.filter((id) => !near.includes(id));
  const isOther = others.includes(chosen);
  return (
    <fieldset class="targets">
      <legend class="visually-hidden">{i18n.t('desk.copy.target')}</legend>
      {near?.map((id) => (
        <label key={id} class="target">
          <input
            type="radio"
            name="target"
            data-testid={`target-${id}`}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span>{i18n.t(`desk.target.${id}`)}</span>
        </label>
      ))}
      {near !== null && (
        <select
          class="select target-others"
          data-testid="target-others"
          data-chosen={isOther}
          aria-label={i18n.t('desk.copy.otherTargets')}
          value={isOther ? chosen : ''}
          onChange={({ currentTarget }) =>
            onChoose(others.find((id) => id === currentTarget.value) ?? near[0] ?? chosen)
          }
        >
          <option value="">{i18n.t('desk.copy.others')}</option>
          {others.map((id) => (
            <option key={id} value={id}>
              {i18n.t(`desk.target.${id}`)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

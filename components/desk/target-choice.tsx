import { i18n } from '#i18n';
import type { AnyTargetId } from '../../utils/targets/target.ts';
import type { OfferedTarget } from './use-targets.ts';

interface TargetChoiceProps {
  offered: readonly OfferedTarget[];
  chosen: AnyTargetId;
  /** Those beside each other; null until it is known which. */
  near: readonly AnyTargetId[] | null;
  onChoose: (id: AnyTargetId) => void;
}

/**
 * Where the post goes: the writer's usual destinations side by side, all others in a list. What is side by side stays so while
 * the draft is open, whatever is chosen: nothing moves under the hand.
 */
export function TargetChoice({ offered, chosen, near, onChoose }: TargetChoiceProps) {
  const others = near === null ? [] : offered.filter(({ id }) => !near.includes(id));
  const isOther = others.some(({ id }) => id === chosen);
  return (
    <fieldset class="targets">
      <legend class="visually-hidden">{i18n.t('desk.copy.target')}</legend>
      {offered.map(
        ({ id, name }) =>
          near?.includes(id) && (
            <label key={id} class="target">
              <input
                type="radio"
                name="target"
                data-testid={`target-${id}`}
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <span>{name}</span>
            </label>
          ),
      )}
      {near !== null && (
        <select
          class="select target-others"
          data-testid="target-others"
          data-chosen={isOther}
          aria-label={i18n.t('desk.copy.otherTargets')}
          value={isOther ? chosen : ''}
          onChange={({ currentTarget }) =>
            onChoose(others.find(({ id }) => id === currentTarget.value)?.id ?? near[0] ?? chosen)
          }
        >
          <option value="">{i18n.t('desk.copy.others')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

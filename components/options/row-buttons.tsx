import { i18n } from '#i18n';

interface RowButtonsProps {
  /** What the buttons call the row. */
  name: string;
  /** Their test ids begin so. */
  kind: 'service' | 'part';
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves a row up or down and takes it away. At an end the button stays focusable: the focus must not vanish under the last key. */
export function RowButtons({ name, kind, first, last, onMove, onRemove }: RowButtonsProps) {
  return (
    <div class={`${kind}-buttons`}>
      <button
        type="button"
        class="btn small"
        data-testid={`${kind}-up`}
        aria-label={i18n.t('options.serviceUp', [name])}
        aria-disabled={first}
        onClick={() => onMove(-1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        class="btn small"
        data-testid={`${kind}-down`}
        aria-label={i18n.t('options.serviceDown', [name])}
        aria-disabled={last}
        onClick={() => onMove(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        class="btn small"
        data-testid={`${kind}-remove`}
        aria-label={i18n.t('options.serviceRemove', [name])}
        onClick={onRemove}
      >
        {i18n.t('options.remove')}
      </button>
    </div>
  );
}

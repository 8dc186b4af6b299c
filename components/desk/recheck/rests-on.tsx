import { i18n } from '#i18n';
import type { BlockPlace } from '../../../utils/post/place-blocks.ts';
import { namePlace } from '../name-place.ts';

export interface RestsOnProps {
  /** Blocks of the post that were made from what changed. */
  places: BlockPlace[];
  /** Those of them the writer has not looked at since the new original was taken over. */
  stale: string[];
  onGoTo: (blockId: string) => void;
  onReview: (blockId: string) => void;
}

/** Where in the post a change matters: each place to go to, and to be ticked off. */
export function RestsOn({ places, stale, onGoTo, onReview }: RestsOnProps) {
  if (places.length === 0) return null;
  return (
    <p class="change-rests">
      {i18n.t('recheck.rests')}:{' '}
      {places.map((place) => {
        const name = namePlace(place);
        return (
          <span key={place.id} class="change-place">
            <button
              type="button"
              class="btn small"
              data-testid="change-go-to"
              aria-label={i18n.t('recheck.goTo', [name])}
              onClick={() => onGoTo(place.id)}
            >
              {name}
            </button>
            {stale.includes(place.id) && (
              <button
                type="button"
                class="btn small quiet"
                data-testid="change-reviewed"
                aria-label={i18n.t('recheck.reviewed', [name])}
                title={i18n.t('recheck.reviewedSign')}
                onClick={() => onReview(place.id)}
              >
                <span aria-hidden="true">✓</span> {i18n.t('recheck.reviewedSign')}
              </button>
            )}
          </span>
        );
      })}
    </p>
  );
}

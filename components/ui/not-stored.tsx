import { i18n } from '#i18n';
import type { ViewStorer } from './use-storer.ts';

/** Says that a change is not stored, why, and what to do; what was typed still stands in its field. */
export function NotStored({ storer: { problem, unstored, retry } }: { storer: ViewStorer }) {
  if (problem === null) return null;
  return (
    <p class="say problem not-stored" role="alert" data-testid="not-stored">
      {i18n.t(`notStored.${problem}`)}{' '}
      {unstored.size > 0 && (
        <button type="button" class="btn small" data-testid="store-again" onClick={retry}>
          {i18n.t('notStored.retry')}
        </button>
      )}
    </p>
  );
}

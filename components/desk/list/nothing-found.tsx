import { i18n } from '#i18n';

interface NothingFoundProps {
  words: string;
  filtered: boolean;
  onAll: () => void;
  onUnfiltered: () => void;
}

/** Says what was looked through, and the ways on. */
export function NothingFound({ words, filtered, onAll, onUnfiltered }: NothingFoundProps) {
  return (
    <section class="list-nothing" data-testid="nothing-found">
      <p>{words === '' ? i18n.t('desk.find.noneFiltered') : i18n.t('desk.find.none', [words])}</p>
      <p class="hint">{i18n.t(words === '' ? 'desk.find.noneFilteredHint' : 'desk.find.noneHint')}</p>
      <div class="row-of-buttons">
        {filtered && words !== '' && (
          <button type="button" class="btn small" data-testid="search-unfiltered" onClick={onUnfiltered}>
            {i18n.t('desk.find.unfiltered')}
          </button>
        )}
        <button type="button" class="btn small" data-testid="show-all" onClick={onAll}>
          {i18n.t('desk.find.showAll')}
        </button>
      </div>
    </section>
  );
}

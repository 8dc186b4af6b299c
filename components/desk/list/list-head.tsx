import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countFilters, type DraftFilter, type FilterChoices, NO_FILTER } from '../../../utils/post/draft-filter.ts';
import { DRAFT_ORDERS } from '../../../utils/post/draft-order.ts';
import { DRAFT_STATUSES } from '../../../utils/post/draft-status.ts';
import { Choice } from './choice.tsx';
import { formatMonth } from './format-month.ts';
import type { ListState } from './list-state.ts';

interface ListHeadProps {
  state: ListState;
  choices: FilterChoices;
  onChange: (state: ListState) => void;
  /** Goes on from the field to the first draft. */
  onDown: () => void;
}

/** Search as one types, filters, order. */
export function ListHead({ state, choices, onChange, onDown }: ListHeadProps) {
  const filters = countFilters(state.filter);
  const [open, setOpen] = useState(filters > 0);
  const { filter } = state;
  const toggle = useRef<HTMLButtonElement>(null);
  const setFilter = (change: Partial<DraftFilter>) => onChange({ ...state, filter: { ...filter, ...change } });
  const named = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((value) => ({ value, name: name(value) }));

  return (
    <search class="list-head">
      <div class="list-search">
        <input
          type="search"
          class="input"
          data-testid="search"
          aria-label={i18n.t('desk.find.label')}
          placeholder={i18n.t('desk.find.placeholder')}
          autocomplete="off"
          spellcheck={false}
          value={state.words}
          onInput={(event) => onChange({ ...state, words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.isComposing || event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        <button
          ref={toggle}
          type="button"
          class="btn quiet"
          data-testid="toggle-filters"
          aria-expanded={open}
          onClick={() => setOpen((shown) => !shown)}
        >
          {filters === 0 ? i18n.t('desk.find.filters') : i18n.t('desk.find.filtersSet', [String(filters)])}
        </button>
      </div>
      {open && (
        <div class="list-filters" data-testid="filters">
          <Choice
            id="status"
            any={i18n.t('desk.find.any')}
            value={filter.status}
            options={named(DRAFT_STATUSES, (status) => i18n.t(`status.${status}`))}
            onChoose={(status) => setFilter({ status })}
          />
          <Choice
            id="place"
            any={i18n.t('desk.find.any')}
            value={filter.place}
            options={named(choices.places, (place) => i18n.t(`place.${place}`))}
            onChoose={(place) => setFilter({ place })}
          />
          <Choice
            id="site"
            any={i18n.t('desk.find.any')}
            value={filter.site}
            options={named(choices.sites, (site) => site)}
            onChoose={(site) => setFilter({ site })}
          />
          <Choice
            id="month"
            any={i18n.t('desk.find.any')}
            value={filter.month}
            options={named(choices.months, formatMonth)}
            onChoose={(month) => setFilter({ month })}
          />
          <Choice
            id="order"
            any={null}
            value={state.order}
            options={named(DRAFT_ORDERS, (order) => i18n.t(`desk.find.orders.${order}`))}
            onChoose={(order) => onChange({ ...state, order: order ?? 'updated' })}
          />
          {filters > 0 && (
            <button
              type="button"
              class="btn small"
              data-testid="clear-filters"
              onClick={() => {
                // It goes with the filters.
                toggle.current?.focus();
                onChange({ ...state, filter: NO_FILTER });
              }}
            >
              {i18n.t('desk.find.clear')}
            </button>
          )}
        </div>
      )}
    </search>
  );
}

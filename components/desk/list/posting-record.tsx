import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { postingRecord, type RecordedPosting } from '../../../utils/post/posting-record.ts';
import { dateFormat } from '../../ui/date-format.ts';
import { formatMonth } from './format-month.ts';
import { useShelf } from './use-shelf.ts';

interface PostingRecordProps {
  /** The month that is looked at, which a draft opened from here does not end; null: the last one. */
  chosen: string | null;
  onChoose: (month: string) => void;
  onOpen: (id: string) => void;
}

/** 投稿の記録: what went out, a month at a time, day by day. */
export function PostingRecord({ chosen, onChoose, onOpen }: PostingRecordProps) {
  const shelf = useShelf();
  const months = useMemo(() => postingRecord(shelf?.drafts ?? []), [shelf]);
  const names = [...months.keys()];
  const month = chosen !== null && months.has(chosen) ? chosen : names[0];

  if (shelf === null || (month === undefined && !shelf.complete)) return <p class="desk-wait" aria-hidden="true" />;
  if (month === undefined) {
    return (
      <section class="desk-empty" data-testid="record-empty">
        <p>{i18n.t('desk.record.empty')}</p>
        <p class="hint">{i18n.t('desk.record.emptyHint')}</p>
      </section>
    );
  }
  const shown = months.get(month) ?? [];
  const at = names.indexOf(month);
  // At an end the button stays focusable: the focus must not vanish under the last press.
  const turn = (by: number) => onChoose(names[at + by] ?? month);
  return (
    <section class="record" data-testid="record">
      <div class="record-months">
        <button
          type="button"
          class="btn small"
          data-testid="record-earlier"
          aria-disabled={at === names.length - 1}
          aria-label={i18n.t('desk.record.earlier')}
          onClick={() => turn(1)}
        >
          ‹
        </button>
        <select
          class="select"
          data-testid="record-month"
          aria-label={i18n.t('desk.find.month')}
          value={month}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {formatMonth(name)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="btn small"
          data-testid="record-later"
          aria-disabled={at === 0}
          aria-label={i18n.t('desk.record.later')}
          onClick={() => turn(-1)}
        >
          ›
        </button>
      </div>
      <ul class="chips" aria-label={i18n.t('desk.record.counts')}>
        {[...Map.groupBy(shown, ({ posting }) => posting.place)].map(([place, ofPlace]) => (
          <li key={place} class="chip">
            {i18n.t('desk.record.count', [i18n.t(`place.${place}`), String(ofPlace.length)])}
          </li>
        ))}
      </ul>
      {[...Map.groupBy(shown, ({ posting }) => new Date(posting.at).getDate())].map(([day, ofDay]) => (
        <RecordDay key={day} postings={ofDay} onOpen={onOpen} />
      ))}
    </section>
  );
}

function RecordDay({ postings, onOpen }: { postings: RecordedPosting[]; onOpen: (id: string) => void }) {
  const lang = i18n.t('app.lang');
  const [first] = postings;
  if (first === undefined) return null;
  const day = dateFormat(lang, { month: 'long', day: 'numeric', weekday: 'short' });
  const time = dateFormat(lang, { hour: '2-digit', minute: '2-digit' });
  return (
    <section class="record-day">
      <h2>{day.format(first.posting.at)}</h2>
      <ul>
        {postings.map(({ draft, posting }) => (
          <li key={posting.id} class="record-row" data-testid="record-row">
            <time dateTime={new Date(posting.at).toISOString()}>{time.format(posting.at)}</time>
            <span class="chip ok">{i18n.t(`place.${posting.place}`)}</span>
            <button type="button" class="record-open" data-testid="record-open" onClick={() => onOpen(draft.id)}>
              {draft.title || i18n.t('desk.list.untitled')}
            </button>
            {posting.url !== null && (
              <a href={posting.url} target="_blank" rel="noreferrer">
                {i18n.t('desk.posting.open')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { i18n } from '#i18n';
import type { Measure } from '../../../utils/targets/fit/measures.ts';

const UNITS = {
  title: 'letters',
  body: 'letters',
  bytes: 'bytes',
  tags: 'count',
  hashtags: 'count',
  links: 'count',
} as const satisfies Record<Measure['kind'], string>;

/** How much of each limit is used; where none is known, the figure alone. */
export function Measures({ measures }: { measures: readonly Measure[] }) {
  return (
    <dl class="measures">
      {measures.map(({ kind, used, limit }) => (
        <div key={kind} data-testid={`measure-${kind}`} data-over={limit !== null && used > limit}>
          <dt>{i18n.t(`desk.preview.measure.${kind}`)}</dt>
          <dd>
            {limit === null
              ? i18n.t(`desk.preview.unit.${UNITS[kind]}`, [shown(used)])
              : i18n.t(`desk.preview.unitOf.${UNITS[kind]}`, [shown(used), shown(limit)])}
            {limit !== null && used > limit && ` ${i18n.t('desk.preview.over')}`}
            {limit !== null && (
              <progress class="measure-bar" aria-hidden="true" max={limit} value={Math.min(used, limit)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const shown = (figure: number): string => figure.toLocaleString(i18n.t('app.lang'));

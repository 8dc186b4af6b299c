import { i18n } from '#i18n';
import { type Count, isOver } from '../../../utils/targets/announce/service.ts';

/** How much of what a service allows a text takes; bytes only once they are too many. */
export function Counters({ counts }: { counts: readonly Count[] }) {
  const over = counts.find(isOver);
  return (
    <div class="announce-counts">
      {counts
        .filter((one) => one.unit !== 'bytes' || isOver(one))
        .map((one) => (
          <span key={one.unit} class={isOver(one) ? 'over' : ''} data-testid={`announce-count-${one.unit}`}>
            {Number.isFinite(one.limit)
              ? i18n.t(`desk.announce.count.${one.unit}`, [String(one.count), String(one.limit)])
              : i18n.t('desk.announce.countOnly', [String(one.count)])}
          </span>
        ))}
      <span class="over" role="status" data-testid="announce-over">
        {over !== undefined && i18n.t(`desk.announce.over.${over.unit}`, [String(over.count - over.limit)])}
      </span>
    </div>
  );
}

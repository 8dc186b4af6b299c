import { i18n } from '#i18n';
import type { AnnounceService } from '../../../utils/targets/announce/service.ts';

/** How much of what a service allows a text takes; bytes only once they are too many. */
export function Counters({ service, text }: { service: AnnounceService; text: string }) {
  const counted = service.measures.map(({ unit, count, limit }) => ({ unit, limit, count: count(text) }));
  const over = counted.find(({ count, limit }) => count > limit);
  return (
    <div class="announce-counts">
      {counted
        .filter(({ unit, count, limit }) => unit !== 'bytes' || count > limit)
        .map(({ unit, count, limit }) => (
          <span key={unit} class={count > limit ? 'over' : ''} data-testid={`announce-count-${unit}`}>
            {Number.isFinite(limit)
              ? i18n.t(`desk.announce.count.${unit}`, [String(count), String(limit)])
              : i18n.t('desk.announce.countOnly', [String(count)])}
          </span>
        ))}
      <span class="over" role="status" data-testid="announce-over">
        {over !== undefined && i18n.t(`desk.announce.over.${over.unit}`, [String(over.count - over.limit)])}
      </span>
    </div>
  );
}

import { i18n } from '#i18n';
import { loadTrace } from '../../utils/store/traces.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';

/** How the draft's clip came about, stage by stage: for developers, under the desk's address with `?debug`. */
export function DebugView({ draftId }: { draftId: string }) {
  const lines = useLiveQuery(() => loadTrace(database, draftId), [draftId]);
  if (lines === undefined) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section class="debug" tabIndex={0} aria-label={i18n.t('debug.title')} data-testid="debug">
      <h2>{i18n.t('debug.title')}</h2>
      {lines.length === 0 ? (
        <p class="hint">{i18n.t('debug.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('debug.stage')}</th>
              <th scope="col">{i18n.t('debug.reason')}</th>
              <th scope="col">{i18n.t('debug.what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ stage, reason, what }, index) => (
              <tr key={index}>
                <th scope="row">{stage}</th>
                <td>{reason}</td>
                <td dir="auto">{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

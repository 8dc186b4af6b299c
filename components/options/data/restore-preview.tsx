import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BACKUP_GROUPS } from '../../../utils/store/backup/backed-up-tables.ts';
import type { RestoreMode } from '../../../utils/store/backup/compare-incoming.ts';
import type { GroupPlan } from '../../../utils/store/backup/plan-restore.ts';
import { formatWhen } from '../../ui/format-when.ts';
import type { ReadyState } from './use-restore.ts';

interface RestorePreviewProps extends ReadyState {
  onCancel: () => void;
  onRestore: (mode: RestoreMode) => void;
}

const MODES: readonly RestoreMode[] = ['merge', 'replace'];

/** What restoring would change, before anything is. */
export function RestorePreview({ name, staged, plans, onCancel, onRestore }: RestorePreviewProps) {
  const id = useId();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset class="restore-preview" data-testid="restore-preview">
      <legend>{i18n.t('data.file', [name, formatWhen(staged.createdAt)])}</legend>
      {staged.unreadable > 0 && (
        <p class="say problem" data-testid="restore-unreadable">
          {i18n.t('data.unreadable', [String(staged.unreadable)])}
        </p>
      )}
      {MODES.map((value) => (
        <label key={value} class="restore-mode">
          <input
            ref={value === 'merge' ? first : null}
            type="radio"
            name={id}
            value={value}
            data-testid={`restore-${value}`}
            checked={mode === value}
            onChange={() => setMode(value)}
          />
          <span>{i18n.t(`data.${value}`)}</span>
        </label>
      ))}
      <dl class="restore-plan" data-testid="restore-plan" aria-live="polite">
        {BACKUP_GROUPS.map((group) => {
          const line = planLine(mode, plans[mode][group]);
          return (
            line !== '' && (
              <div key={group} data-group={group}>
                <dt>{i18n.t(`data.group.${group}`)}</dt>
                <dd>{line}</dd>
              </div>
            )
          );
        })}
      </dl>
      {mode === 'merge' && plans.merge.drafts['newer-there'] > 0 && <p class="hint">{i18n.t('data.mergeHint')}</p>}
      <div class="chips">
        <button type="button" class="btn primary" data-testid="restore-start" onClick={() => onRestore(mode)}>
          {i18n.t(mode === 'merge' ? 'data.startMerge' : 'data.startReplace')}
        </button>
        <button type="button" class="btn" data-testid="restore-cancel" onClick={onCancel}>
          {i18n.t('data.cancel')}
        </button>
      </div>
      <p class="hint">{i18n.t('data.undoHint')}</p>
    </fieldset>
  );
}

function planLine(mode: RestoreMode, plan: GroupPlan): string {
  const kept = plan['newer-here'] + plan.differs;
  const parts: [string, number][] =
    mode === 'merge'
      ? [
          [i18n.t('data.plan.new'), plan.new],
          [i18n.t('data.plan.newer'), plan['newer-there']],
          [i18n.t('data.plan.adds'), plan.adds],
          [i18n.t('data.plan.kept'), kept],
          [i18n.t('data.plan.same'), plan.same],
        ]
      : [
          [i18n.t('data.plan.new'), plan.new],
          [i18n.t('data.plan.newer'), plan['newer-there']],
          [i18n.t('data.plan.older'), plan['newer-here']],
          [i18n.t('data.plan.differs'), plan.differs],
          [i18n.t('data.plan.removed'), plan['only-here']],
          [i18n.t('data.plan.same'), plan.same],
        ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${count.toLocaleString(i18n.t('app.lang'))}`)
    .join(i18n.t('data.plan.separator'));
}

import { useRef, useState } from 'preact/hooks';
import { backedUpSettings as settings } from '../../../utils/browser/settings.ts';
import type { BackupProblem } from '../../../utils/store/backup/backup-format.ts';
import type { RestoreMode } from '../../../utils/store/backup/compare-incoming.ts';
import { RESTORE_LOCK } from '../../../utils/store/backup/drop-abandoned.ts';
import { planRestore, type RestorePlan } from '../../../utils/store/backup/plan-restore.ts';
import { restoreBackup } from '../../../utils/store/backup/restore-backup.ts';
import type { RestoreCounts } from '../../../utils/store/backup/restore-rows.ts';
import { dropStaged, type StagedBackup, stageBackup } from '../../../utils/store/backup/stage-backup.ts';
import { type UndoCounts, undoRestore } from '../../../utils/store/backup/undo-restore.ts';
import { storeProblem } from '../../ui/store-problem.ts';
import { database } from '../database.ts';

/** `elsewhere`: another window is restoring. `gone`: there is nothing to undo by any more. */
type RestoreProblem = Exclude<BackupProblem['kind'], 'cancelled'> | 'elsewhere' | 'gone' | 'quota' | 'failed';

export type RestoreState =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number }
  | { kind: 'problem'; problem: RestoreProblem }
  | ReadyState
  | { kind: 'restoring' }
  | { kind: 'restored'; counts: RestoreCounts }
  | { kind: 'undone'; counts: UndoCounts };

export interface ReadyState {
  kind: 'ready';
  name: string;
  staged: StagedBackup;
  plans: Record<RestoreMode, RestorePlan>;
}

/** Reading a backup, restoring it and taking that back, each with what became of it. */
export function useRestore(onChanged: () => void) {
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  const release = useRef<(() => void) | null>(null);

  const attempt = async (work: () => Promise<RestoreState>) => {
    let next: RestoreState;
    try {
      next = await work();
    } catch (error) {
      console.error('backup not restored', error);
      next = { kind: 'problem', problem: storeProblem(error) === 'quota' ? 'quota' : 'failed' };
    }
    if (next.kind !== 'ready') letGo(release);
    setState(next);
    onChanged();
  };

  const read = (file: File) =>
    attempt(async () => {
      if (release.current === null && !(await take(release))) return { kind: 'problem', problem: 'elsewhere' };
      const controller = new AbortController();
      stopping.current = controller;
      setState({ kind: 'reading', done: 0 });
      const onBytes = (bytes: number) => setState({ kind: 'reading', done: bytes / Math.max(file.size, 1) });
      const staged = await stageBackup(database, file, { onBytes, signal: controller.signal });
      if (!staged.ok) {
        const { kind } = staged.problem;
        return kind === 'cancelled' ? { kind: 'idle' } : { kind: 'problem', problem: kind };
      }
      const plans = {
        merge: await planRestore(database, 'merge', settings),
        replace: await planRestore(database, 'replace', settings),
      };
      return { kind: 'ready', name: file.name, staged: staged.value, plans };
    });

  const cancel = () => {
    stopping.current?.abort();
    if (state.kind !== 'ready') return;
    void attempt(async () => {
      await dropStaged(database);
      return { kind: 'idle' };
    });
  };

  const restore = (mode: RestoreMode) =>
    attempt(async () => {
      setState({ kind: 'restoring' });
      return { kind: 'restored', counts: await restoreBackup(database, { mode, settings, now: Date.now() }) };
    });

  const undo = () =>
    attempt(async () => {
      if (!(await take(release))) return { kind: 'problem', problem: 'elsewhere' };
      setState({ kind: 'restoring' });
      const undone = await undoRestore(database, { settings, newId: () => crypto.randomUUID() });
      return undone.ok ? { kind: 'undone', counts: undone.value } : { kind: 'problem', problem: undone.problem.kind };
    });

  return { state, read, cancel, restore, undo };
}

/** Keeps other windows from restoring until it is let go; false where one of them is at it. */
async function take(release: { current: (() => void) | null }): Promise<boolean> {
  return new Promise((decided) => {
    void navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, (lock) => {
      if (lock === null) return decided(false);
      return new Promise<void>((done) => {
        release.current = done;
        decided(true);
      });
    });
  });
}

function letGo(release: { current: (() => void) | null }): void {
  release.current?.();
  release.current = null;
}

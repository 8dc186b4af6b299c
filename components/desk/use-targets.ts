import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { listOwnTargets } from '../../utils/store/own-targets.ts';
import { makeOwnTarget } from '../../utils/targets/own/make-own-target.ts';
import type { OwnTarget } from '../../utils/targets/own/own-target.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { type AnyTargetId, TARGET_IDS, type Target } from '../../utils/targets/target.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';

/** A destination as the desk offers it. */
export interface OfferedTarget {
  id: AnyTargetId;
  name: string;
  target: Target;
  /** Where its editor is opened, where the writer said so. */
  editorUrl: string | null;
}

/** The shipped destinations and then the writer's own; the latter are null until they are read. */
export function useTargets(): { offered: readonly OfferedTarget[]; own: readonly OwnTarget[] | null } {
  const own = useLiveQuery(() => listOwnTargets(database), []);
  const offered = useMemo(() => [...shipped(), ...(own ?? []).map(ofOwn)], [own]);
  return { offered, own: own ?? null };
}

const shipped = (): OfferedTarget[] =>
  TARGET_IDS.map((id) => ({ id, name: i18n.t(`desk.target.${id}`), target: TARGETS[id], editorUrl: null }));

const ofOwn = (own: OwnTarget): OfferedTarget => ({
  id: own.id,
  name: own.name,
  target: makeOwnTarget(own),
  editorUrl: own.editorUrl,
});

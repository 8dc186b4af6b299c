import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { decoratedTarget } from '../../utils/insert/decorated-target.ts';
import { listOwnTargets } from '../../utils/store/own-targets.ts';
import { EDITOR_RECIPES } from '../../utils/targets/editors/registry.ts';
import { makeOwnTarget } from '../../utils/targets/own/make-own-target.ts';
import type { OwnTarget } from '../../utils/targets/own/own-target.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { type AnyTargetId, TARGET_IDS, type Target, type TargetId } from '../../utils/targets/target.ts';
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

/** The shipped destinations and then the writer's own; the latter are null until they are read. `decorated`: with 装飾あり where there is. */
export function useTargets(decorated: boolean): {
  offered: readonly OfferedTarget[];
  own: readonly OwnTarget[] | null;
} {
  const own = useLiveQuery(() => listOwnTargets(database), []);
  const offered = useMemo(() => [...shipped(decorated), ...(own ?? []).map(ofOwn)], [own, decorated]);
  return { offered, own: own ?? null };
}

const shipped = (decorated: boolean): OfferedTarget[] =>
  TARGET_IDS.map((id) => {
    const target = decorated ? withLook(id) : TARGETS[id];
    return { id, name: i18n.t(`desk.target.${id}`), target, editorUrl: null };
  });

function withLook(id: TargetId): Target {
  const styles = EDITOR_RECIPES[id]?.styles ?? null;
  return styles === null ? TARGETS[id] : decoratedTarget(TARGETS[id], styles);
}

const ofOwn = (own: OwnTarget): OfferedTarget => ({
  id: own.id,
  name: own.name,
  target: makeOwnTarget(own),
  editorUrl: own.editorUrl,
});

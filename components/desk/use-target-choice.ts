import { useEffect, useState } from 'preact/hooks';
import { loadTargetChoice } from '../../utils/browser/settings.ts';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { isOwnTargetId } from '../../utils/targets/own/own-target.ts';
import type { AnyTargetId, OwnTargetId } from '../../utils/targets/target.ts';
import { type OfferedTarget, useTargets } from './use-targets.ts';

/** A destination that was chosen and is there no more. */
export interface Gone {
  id: OwnTargetId;
  /** Where that is said, once each: a template whose default it is, a draft it was open in, `LAST` where the last choice is used. */
  places: readonly string[];
}

export interface ChosenTarget {
  offered: readonly OfferedTarget[];
  chosen: OfferedTarget;
  /** Those beside each other; null until it is known which. */
  near: readonly AnyTargetId[] | null;
  /** Why another one is chosen than was. */
  gone: Gone | null;
  choose: (id: AnyTargetId) => void;
}

/** No template and no draft has this id. */
const LAST = '';

/** Where the draft's post goes: its template's destination or the last one, until the writer chooses. */
export function useTargetChoice({ id: draftId, templateId }: DraftSummary): ChosenTarget {
  const { offered, own } = useTargets();
  const [targetId, setTargetId] = useState<AnyTargetId>('note');
  const [near, setNear] = useState<readonly AnyTargetId[] | null>(null);
  const [goneBefore, setGoneBefore] = useState<Gone | null>(null);

  const isRead = own !== null;
  useEffect(() => {
    if (own === null) return;
    loadTargetChoice(
      templateId,
      own.map(({ id }) => id),
    ).then(({ chosen, near: besides, gone }) => {
      setTargetId(chosen);
      setNear(besides);
      setGoneBefore(gone && { id: gone.id, places: gone.of === 'template' ? [templateId ?? LAST, LAST] : [LAST] });
    });
  }, [templateId, isRead]);

  // It may come back: what the writer takes away in the settings can be undone there.
  const found = offered.find(({ id }) => id === targetId);
  const chosen = found ?? offered[0];
  if (chosen === undefined) throw new Error('no destination is offered');
  const isGone = found === undefined && isOwnTargetId(targetId);
  return {
    offered,
    chosen,
    near,
    gone: isGone ? { id: targetId, places: [draftId, templateId ?? LAST, LAST] } : goneBefore,
    choose: (id) => {
      setTargetId(id);
      setGoneBefore(null);
    },
  };
}

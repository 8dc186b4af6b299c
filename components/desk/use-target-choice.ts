import { useEffect, useState } from 'preact/hooks';
import { FIRST_TARGETS, loadTargetChoice, saveLastTarget } from '../../utils/browser/settings.ts';
import type { DraftSummary } from '../../utils/post/draft.ts';
import { setMeantFor } from '../../utils/store/draft-facts.ts';
import { isOwnTargetId } from '../../utils/targets/own/own-target.ts';
import { postingPlace } from '../../utils/targets/posting-place.ts';
import type { AnyTargetId, OwnTargetId } from '../../utils/targets/target.ts';
import { database } from './database.ts';
import { type OfferedTarget, useTargets } from './use-targets.ts';

/** A destination that was chosen and is there no more. */
export interface Gone {
  kind: 'gone';
  id: OwnTargetId;
  /** Where that is said, once each: a template whose default it is, a draft it was open in, `LAST` where the last choice is used. */
  places: readonly string[];
}

/** `unread`: what was chosen before could not be read. `unkept`: what was chosen now could not be stored. */
export type TargetTrouble = Gone | { kind: 'unread' } | { kind: 'unkept' };

export interface TargetDesk {
  offered: readonly OfferedTarget[];
  chosen: OfferedTarget;
  /** Those beside each other; null until it is known which. */
  near: readonly AnyTargetId[] | null;
  /** What the writer is to be told of the choice. */
  trouble: TargetTrouble | null;
  choose: (id: AnyTargetId) => void;
  /** 装飾あり, for the destinations that have it. */
  decorated: boolean;
  setDecorated: (decorated: boolean) => void;
  /** The post was copied for it, inserted or sent: later ones begin with it. */
  remember: () => void;
}

/** No template and no draft has this id. */
const LAST = '';

/** Where the draft's post goes: what was chosen for it, its template's destination or the last one, until the writer chooses. */
export function useTargetChoice({ id: draftId, templateId, meantFor }: DraftSummary): TargetDesk {
  const [decorated, setDecorated] = useState(false);
  const { offered, own } = useTargets(decorated);
  const [targetId, setTargetId] = useState<AnyTargetId>('note');
  const [near, setNear] = useState<readonly AnyTargetId[] | null>(null);
  const [trouble, setTrouble] = useState<TargetTrouble | null>(null);
  const say = (kind: 'unread' | 'unkept') => (error: unknown) => {
    console.error(error);
    setTrouble({ kind });
  };

  const keep = (target: AnyTargetId) =>
    void setMeantFor(database, draftId, { target, place: postingPlace(target) }).catch(say('unkept'));

  const isRead = own !== null;
  useEffect(() => {
    if (own === null) return;
    loadTargetChoice(
      templateId,
      own.map(({ id }) => id),
      meantFor?.target,
    )
      .catch((error: unknown) => {
        say('unread')(error);
        return FIRST_TARGETS;
      })
      .then(({ chosen, near: besides, of, gone }) => {
        setTargetId(chosen);
        setNear(besides);
        if (gone !== null) {
          const places = {
            draft: [draftId, templateId ?? LAST, LAST],
            template: [templateId ?? LAST, LAST],
            last: [LAST],
          };
          setTrouble({ kind: 'gone', id: gone, places: places[of] });
        } else if (of === 'template') keep(chosen);
      });
  }, [templateId, isRead]);

  // It may come back: what the writer takes away in the settings can be undone there.
  const found = offered.find(({ id }) => id === targetId);
  const chosen = found ?? offered[0];
  if (chosen === undefined) throw new Error('no destination is offered');
  return {
    offered,
    chosen,
    near,
    trouble:
      found === undefined && isOwnTargetId(targetId)
        ? { kind: 'gone', id: targetId, places: [draftId, templateId ?? LAST, LAST] }
        : trouble,
    choose: (id) => {
      setTargetId(id);
      setTrouble(null);
      keep(id);
    },
    decorated,
    setDecorated,
    remember: () => {
      // Before the usual one is known, or where it could not be read, it was nobody's choice.
      if (near === null || trouble?.kind === 'unread') return;
      saveLastTarget(chosen.id).catch(say('unkept'));
      keep(chosen.id);
    },
  };
}

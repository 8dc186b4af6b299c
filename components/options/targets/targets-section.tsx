import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetRemovedTarget, noteRemovedTarget } from '../../../utils/browser/removed-targets.ts';
import { listOwnTargets, putOwnTarget, removeOwnTarget } from '../../../utils/store/own-targets.ts';
import { newOwnTarget, type OwnTarget } from '../../../utils/targets/own/own-target.ts';
import { TARGET_IDS } from '../../../utils/targets/target.ts';
import { useCrash } from '../../ui/use-crash.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { OwnTargetCard } from './own-target-card.tsx';

/** Destinations of the writer's own: what each takes, what it allows, where it is. */
export function TargetsSection() {
  const stored = useLiveQuery(() => listOwnTargets(database), []);
  /** Begun here, whether they are stored by now or not. */
  const [begun, setBegun] = useState<readonly OwnTarget[]>([]);
  const [removed, setRemoved] = useState<OwnTarget | null>(null);
  const section = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(section);
  const crash = useCrash();
  if (stored === undefined) return null;
  const unstored = begun.filter(({ id }) => !stored.some((one) => one.id === id));
  const shown = [...stored.toSorted((a, b) => a.id.localeCompare(b.id)), ...unstored];
  const namesBeside = ({ id }: OwnTarget): string[] => [
    ...stored.filter((one) => one.id !== id).map(({ name }) => name),
    ...TARGET_IDS.map((one) => i18n.t(`desk.target.${one}`)),
  ];
  const remove = (target: OwnTarget) => {
    setBegun((before) => before.filter(({ id }) => id !== target.id));
    const known = stored.find(({ id }) => id === target.id) ?? null;
    setRemoved(known);
    focusAfter(`[data-testid="own-target-${known === null ? 'add' : 'undo'}"]`);
    void (async () => {
      // Before it goes: an open desk speaks of it at once.
      if (known !== null) await noteRemovedTarget(known);
      await removeOwnTarget(database, target.id);
    })().catch(crash);
  };
  return (
    <section ref={section} class="card" aria-labelledby="own-targets-title" data-testid="own-targets">
      <h2 id="own-targets-title">{i18n.t('ownTargets.title')}</h2>
      <p class="hint">{i18n.t('ownTargets.intro')}</p>
      {shown.map((target) => (
        <OwnTargetCard
          key={target.id}
          target={target}
          taken={namesBeside(target)}
          focused={begun.some(({ id }) => id === target.id)}
          onChange={(changed) => putOwnTarget(database, changed).catch(crash)}
          onRemove={() => remove(target)}
        />
      ))}
      <div role="status">
        {removed !== null && (
          <p class="say" data-testid="own-target-removed">
            {i18n.t('ownTargets.removed', [removed.name])}{' '}
            <button
              type="button"
              class="btn small"
              data-testid="own-target-undo"
              onClick={() => {
                putOwnTarget(database, removed)
                  .then(() => forgetRemovedTarget(removed.id))
                  .catch(crash);
                setRemoved(null);
                focusAfter(`[data-target-id="${CSS.escape(removed.id)}"] [data-testid="own-target-remove"]`);
              }}
            >
              {i18n.t('ownTargets.undo')}
            </button>
          </p>
        )}
      </div>
      <button
        type="button"
        class="btn small"
        data-testid="own-target-add"
        onClick={() => {
          // In the order they are made.
          const id = `own:${String(Date.now()).padStart(14, '0')}-${crypto.randomUUID().slice(0, 8)}` as const;
          setBegun((before) => [...before, newOwnTarget(id, Date.now())]);
        }}
      >
        {i18n.t('ownTargets.add')}
      </button>
    </section>
  );
}

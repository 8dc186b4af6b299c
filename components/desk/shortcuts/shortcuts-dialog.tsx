import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIST_SHORTCUTS, SHORTCUTS } from './shortcuts.ts';
import './shortcuts.css';

interface ShortcutsDialogProps {
  of: 'list' | 'draft';
  onClose: () => void;
}

/** What the keyboard can do. */
export function ShortcutsDialog({ of, onClose }: ShortcutsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="shortcuts"
      aria-labelledby="shortcuts-title"
      data-testid="shortcuts"
      onClose={onClose}
      // The keys of the desk behind it are not meant.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="shortcuts-title">{i18n.t('desk.shortcuts.title')}</h2>
      {(of === 'list' ? LIST_SHORTCUTS : SHORTCUTS).map(({ place, keys }) => (
        <section key={place}>
          <h3>{i18n.t(`desk.shortcuts.place.${place}`)}</h3>
          <dl>
            {keys.map(({ name, chords }) => (
              <div key={name}>
                <dt>{i18n.t(`desk.shortcuts.${name}`)}</dt>
                <dd>
                  {chords.map((chord) => (
                    <kbd key={chord} class="kbd">
                      {chord}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit" class="btn small">
          {i18n.t('desk.shortcuts.close')}
        </button>
      </form>
    </dialog>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SHORTCUTS } from './shortcuts.ts';

/** What the keyboard can do, on `?` (outside text) or Ctrl+/ (anywhere). Opened by the button with it, too. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || event.altKey) return;
        const isAnywhere = (event.ctrlKey || event.metaKey) && event.key === '/';
        const isOutsideText = event.key === '?' && !event.ctrlKey && !event.metaKey && !isTextField(event.target);
        if (!isAnywhere && !isOutsideText) return;
        event.preventDefault();
        setOpen(true);
      },
      { signal: ended.signal },
    );
    return () => ended.abort();
  }, []);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  return (
    <>
      <button
        type="button"
        class="btn quiet small shortcuts-button"
        data-testid="show-shortcuts"
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        {i18n.t('desk.shortcuts.show')} <kbd class="kbd">?</kbd>
      </button>
      {open && (
        <dialog
          ref={dialog}
          class="shortcuts"
          aria-labelledby="shortcuts-title"
          data-testid="shortcuts"
          onClose={() => setOpen(false)}
        >
          <h2 id="shortcuts-title">{i18n.t('desk.shortcuts.title')}</h2>
          {SHORTCUTS.map(({ place, keys }) => (
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
      )}
    </>
  );
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

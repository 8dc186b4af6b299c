import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLoaded } from '../use-loaded.ts';

const loadDialog = () => import('./shortcuts-dialog.tsx').then((part) => part.ShortcutsDialog);

/** Opens what the keyboard can do there; so do `?` (outside text) and Ctrl+/ (anywhere). */
export function ShortcutsButton({ of }: { of: 'list' | 'draft' }) {
  const [open, setOpen] = useState(false);
  const Dialog = useLoaded(loadDialog, open);
  useLayoutEffect(() => {
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
      {open && Dialog !== null && <Dialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

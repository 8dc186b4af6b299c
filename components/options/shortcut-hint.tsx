import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { clipShortcut } from '../../utils/browser/clip-shortcut.ts';

/** The keys that clip, as they are set in this browser, and where to change them. */
export function ShortcutHint() {
  const [shortcut, setShortcut] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void clipShortcut().then(setShortcut);
  }, []);
  return (
    <section class="card" aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{i18n.t('options.shortcut')}</h2>
      <p data-testid="shortcut">
        {shortcut === null && i18n.t('options.shortcutNone')}
        {shortcut && (
          <>
            <kbd class="key">{shortcut}</kbd> {i18n.t('options.shortcutDoes')}
          </>
        )}
      </p>
      <p class="hint">{i18n.t('options.shortcutChange')}</p>
    </section>
  );
}

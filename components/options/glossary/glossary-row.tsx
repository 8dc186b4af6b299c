import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GlossaryEntry } from '../../../utils/post/glossary.ts';

interface GlossaryRowProps {
  entry: GlossaryEntry;
  /** It was just added: typing begins here. */
  focused: boolean;
  onChange: (entry: GlossaryEntry) => void;
  onRemove: () => void;
}

/** One name, stored as it is typed. */
export function GlossaryRow({ entry, focused, onChange, onRemove }: GlossaryRowProps) {
  const first = useRef<HTMLInputElement>(null);
  // What is typed shows at once; the store's answer comes later.
  const [typed, setTyped] = useState(entry);
  useEffect(() => {
    if (focused) first.current?.focus();
  }, []);
  const change = (changes: Partial<GlossaryEntry>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    onChange(next);
  };
  const name = typed.source || i18n.t('options.glossary.unnamed');
  return (
    <li class="glossary-row" data-testid="glossary-row">
      <input
        ref={first}
        class="input"
        aria-label={i18n.t('options.glossary.source')}
        placeholder={i18n.t('options.glossary.source')}
        data-testid="glossary-source"
        spellcheck={false}
        value={typed.source}
        onInput={(event) => change({ source: event.currentTarget.value })}
      />
      <span aria-hidden="true">→</span>
      <input
        class="input"
        lang="ja"
        aria-label={i18n.t('options.glossary.japaneseOf', [name])}
        placeholder={i18n.t('options.glossary.japanese')}
        data-testid="glossary-japanese"
        value={typed.japanese}
        onInput={(event) => change({ japanese: event.currentTarget.value })}
      />
      <button
        type="button"
        class="btn small quiet"
        data-testid="glossary-remove"
        aria-label={i18n.t('options.glossary.removeOf', [name])}
        onClick={onRemove}
      >
        {i18n.t('options.remove')}
      </button>
    </li>
  );
}

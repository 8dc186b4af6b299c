import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

interface GlossaryFindProps {
  words: string;
  /** How many names hold the words; null where none are looked for. */
  count: number | null;
  onFind: (words: string) => void;
}

/** The way to a name of a glossary that is too long to be looked through. */
export function GlossaryFind({ words, count, onFind }: GlossaryFindProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class="field-label">
        {i18n.t('options.glossary.find')}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        data-testid="glossary-find"
        value={words}
        onInput={(event) => onFind(event.currentTarget.value)}
      />
      <p class="hint" role="status" data-testid="glossary-found">
        {count === null
          ? ''
          : count === 0
            ? i18n.t('options.glossary.foundNone')
            : i18n.t('options.glossary.found', [count.toLocaleString(i18n.t('app.lang'))])}
      </p>
    </div>
  );
}

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { firstMention, GLOSSARY_KINDS, type GlossaryEntry } from '../../../utils/post/glossary.ts';

interface GlossaryRowProps {
  entry: GlossaryEntry;
  /** Another name with the same letters in the source. */
  other: GlossaryEntry | undefined;
  /** It was just added: typing begins here. */
  focused: 'source' | 'japanese' | null;
  /** What was typed here last could not be stored. */
  unstored: boolean;
  onChange: (entry: GlossaryEntry) => void;
  onRemove: () => void;
}

/** One name, stored as it is typed. */
export function GlossaryRow({ entry, other, focused, unstored, onChange, onRemove }: GlossaryRowProps) {
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const source = useRef<HTMLInputElement>(null);
  const japanese = useRef<HTMLInputElement>(null);
  // What is typed shows at once; the store's answer comes later.
  const [typed, setTyped] = useState(entry);
  // In the frame that shows the row: what is typed right after the press belongs here.
  useLayoutEffect(() => {
    if (focused !== null) (focused === 'source' ? source : japanese).current?.focus();
  }, []);
  useEffect(() => {
    // From a file, a backup or another window; where somebody types here, or what was typed is not stored, the store's answer is an
    // older one.
    if (!unstored && !row.current?.contains(document.activeElement)) setTyped(entry);
  }, [entry]);
  const change = (changes: Partial<GlossaryEntry>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    onChange(next);
  };
  const name = typed.source || i18n.t('options.glossary.unnamed');
  return (
    <li ref={row} class="glossary-row" data-testid="glossary-row" data-entry-id={entry.id}>
      <input
        ref={source}
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
        ref={japanese}
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
      <div class="glossary-more">
        <select
          class="select"
          aria-label={i18n.t('options.glossary.kindOf', [name])}
          data-testid="glossary-kind"
          value={typed.kind ?? 'other'}
          onChange={(event) => {
            const kind = GLOSSARY_KINDS.find((known) => known === event.currentTarget.value);
            if (kind) change({ kind });
          }}
        >
          {GLOSSARY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {i18n.t(`options.glossary.kind.${kind}`)}
            </option>
          ))}
        </select>
        <input
          class="input"
          aria-label={i18n.t('options.glossary.noteOf', [name])}
          placeholder={i18n.t('options.glossary.note')}
          data-testid="glossary-note"
          value={typed.note ?? ''}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
        <label for={id}>
          <input
            id={id}
            type="checkbox"
            data-testid="glossary-first"
            checked={typed.latinFirst === true}
            onChange={(event) => change({ latinFirst: event.currentTarget.checked })}
          />{' '}
          {i18n.t('options.glossary.latinFirst', [
            firstMention({
              source: typed.source || 'Latin',
              japanese: typed.japanese || i18n.t('options.glossary.katakana'),
              latinFirst: true,
            }),
          ])}
        </label>
        {other !== undefined && (
          <p class="field-problem" data-testid="glossary-doubled">
            {i18n.t('options.glossary.doubled', [other.japanese || i18n.t('options.glossary.notYet')])}
          </p>
        )}
      </div>
    </li>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GlossaryEntry } from '../../../utils/post/glossary.ts';
import { listGlossary, putGlossaryEntry, removeGlossaryEntry } from '../../../utils/store/glossary.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { GlossaryRow } from './glossary-row.tsx';

/** 用語集: names and how this writer writes them. Every engine is told, and the desk says where one was not followed. */
export function GlossarySection() {
  const entries = useLiveQuery(() => listGlossary(database), []);
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<GlossaryEntry | null>(null);
  if (entries === undefined) return null;
  return (
    <section class="card" aria-labelledby="glossary-title">
      <h2 id="glossary-title">{i18n.t('options.glossary.title')}</h2>
      <p class="hint">{i18n.t('options.glossary.intro')}</p>
      {entries.length > 0 && (
        <ul class="glossary">
          {entries.map((entry) => (
            <GlossaryRow
              key={entry.id}
              entry={entry}
              focused={entry.id === added}
              onChange={(changed) => void putGlossaryEntry(database, changed)}
              onRemove={() => {
                setRemoved(entry);
                void removeGlossaryEntry(database, entry.id);
              }}
            />
          ))}
        </ul>
      )}
      {removed !== null && (
        <p class="say" role="status">
          {i18n.t('options.glossary.removed', [removed.source || i18n.t('options.glossary.unnamed')])}{' '}
          <button
            type="button"
            class="btn small"
            data-testid="glossary-undo"
            onClick={() => {
              void putGlossaryEntry(database, removed);
              setRemoved(null);
            }}
          >
            {i18n.t('options.serviceUndo')}
          </button>
        </p>
      )}
      <button
        type="button"
        class="btn small"
        data-testid="glossary-add"
        onClick={() => {
          const entry = { id: `${Date.now()}-${crypto.randomUUID()}`, source: '', japanese: '' };
          setAdded(entry.id);
          void putGlossaryEntry(database, entry);
        }}
      >
        {i18n.t('options.glossary.add')}
      </button>
    </section>
  );
}

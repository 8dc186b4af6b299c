import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GlossaryEntry } from '../../../utils/post/glossary.ts';
import { newGlossaryIds } from '../../../utils/post/glossary-ids.ts';
import { suggestNames } from '../../../utils/post/suggest-names.ts';
import { changeGlossary, lastSentences, listGlossary, putGlossaryEntry } from '../../../utils/store/glossary.ts';
import { NotStored } from '../../ui/not-stored.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { useStorer } from '../../ui/use-storer.ts';
import { database } from '../database.ts';
import { GlossaryFile } from './glossary-file.tsx';
import { GlossaryFind } from './glossary-find.tsx';
import type { GlossaryOutcome, GlossaryUndo } from './glossary-outcome.ts';
import { GlossaryRow } from './glossary-row.tsx';
import { ROWS_AT_FIRST, useShownEntries } from './use-shown-entries.ts';

/** Whether what is taken back has a part in that entry: it would throw away what is typed there. */
const undoes = ({ put, remove }: GlossaryUndo, id: string): boolean =>
  remove.includes(id) || put.some((entry) => entry.id === id);

const newEntry = (source: string): GlossaryEntry => ({ id: newGlossaryIds()(), source, japanese: '' });

const rowOf = ({ id }: GlossaryEntry): string => `[data-entry-id="${CSS.escape(id)}"] [data-testid="glossary-remove"]`;

/** 用語集: names and how this writer writes them. Every engine is told, and the desk says where one was not followed. */
export function GlossarySection() {
  const entries = useLiveQuery(() => listGlossary(database), []);
  const articles = useLiveQuery(() => lastSentences(database), []);
  const section = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(section);
  const [added, setAdded] = useState<GlossaryEntry | null>(null);
  const storer = useStorer();
  const [outcome, setOutcome] = useState<GlossaryOutcome | null>(null);
  const { shown, found, earlier, words, find, showEarlier } = useShownEntries(entries ?? [], added?.id ?? null);
  if (entries === undefined) return null;
  const add = (source: string) => {
    const entry = newEntry(source);
    find('');
    setAdded(entry);
    void storer.press(() => putGlossaryEntry(database, entry));
  };
  const undo = ({ put, remove }: GlossaryUndo) =>
    storer.press(async () => {
      await changeGlossary(database, put, remove);
      const [first] = put;
      // A row that is there shows what comes from the store only while the focus is elsewhere.
      const isBack = first !== undefined && !entries.some(({ id }) => id === first.id);
      focusAfter(isBack ? rowOf(first) : '[data-testid="glossary-add"]');
      setOutcome(null);
    });
  const bySource = Map.groupBy(entries, ({ source }) => source.trim());
  const otherOf = ({ id, source }: GlossaryEntry) => bySource.get(source.trim())?.find((one) => one.id !== id);
  const suggested = suggestNames(
    articles ?? [],
    entries.map(({ source }) => source),
  );
  return (
    <section ref={section} class="card" aria-labelledby="glossary-title">
      <h2 id="glossary-title">{i18n.t('options.glossary.title')}</h2>
      <p class="hint">{i18n.t('options.glossary.intro')}</p>
      {entries.length > ROWS_AT_FIRST && <GlossaryFind words={words} count={found} onFind={find} />}
      {earlier > 0 && (
        <div class="chips">
          <button
            type="button"
            class="btn small"
            data-testid="glossary-earlier"
            onClick={() => {
              showEarlier();
              focusAfter('[data-testid="glossary-earlier"]', '[data-testid="glossary-source"]');
            }}
          >
            {i18n.t('options.glossary.earlier', [earlier.toLocaleString(i18n.t('app.lang'))])}
          </button>
        </div>
      )}
      {shown.length > 0 && (
        <ul class="glossary">
          {shown.map((entry) => (
            <GlossaryRow
              key={entry.id}
              entry={entry}
              other={entry.source.trim() === '' ? undefined : otherOf(entry)}
              focused={entry.id !== added?.id ? null : added.source === '' ? 'source' : 'japanese'}
              unstored={storer.unstored.has(entry.id)}
              onChange={(changed) => {
                if (outcome?.undo !== undefined && undoes(outcome.undo, entry.id)) setOutcome(null);
                void storer.store(entry.id, () => putGlossaryEntry(database, changed));
              }}
              onRemove={() =>
                storer.store(entry.id, async () => {
                  await changeGlossary(database, [], [entry.id]);
                  setOutcome({
                    text: i18n.t('options.glossary.removed', [entry.source || i18n.t('options.glossary.unnamed')]),
                    undo: { put: [entry], remove: [] },
                  });
                  focusAfter('[data-testid="glossary-undo"]');
                })
              }
            />
          ))}
        </ul>
      )}
      <NotStored storer={storer} />
      <div role="status">
        {outcome !== null && (
          <p class={outcome.failed ? 'say problem' : 'say'} data-testid="glossary-outcome">
            {outcome.text}{' '}
            {outcome.undo !== undefined && (
              <button
                type="button"
                class="btn small"
                data-testid="glossary-undo"
                onClick={() => outcome.undo && undo(outcome.undo)}
              >
                {i18n.t('options.serviceUndo')}
              </button>
            )}
          </p>
        )}
      </div>
      {suggested.length > 0 && (
        <div class="glossary-suggestions" data-testid="glossary-suggestions">
          <p class="hint">{i18n.t('options.glossary.suggested')}</p>
          <div class="chips">
            {suggested.map((name) => (
              <button
                key={name}
                type="button"
                class="btn small"
                data-testid="glossary-suggestion"
                aria-label={i18n.t('options.glossary.addOf', [name])}
                onClick={() => add(name)}
              >
                + {name}
              </button>
            ))}
          </div>
        </div>
      )}
      <div class="chips">
        <button type="button" class="btn small" data-testid="glossary-add" onClick={() => add('')}>
          {i18n.t('options.glossary.add')}
        </button>
        <GlossaryFile entries={entries} onOutcome={setOutcome} />
      </div>
    </section>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Article, METADATA_FIELDS, type MetadataField } from '../../utils/article/article.ts';
import { fieldName, fieldValue, originName } from '../ui/metadata-text.ts';
import { CorrectionForm } from './correction-form.tsx';
import type { CorrectionDesk } from './use-corrections.ts';

/** Every field of the clip with where it came from, each to be corrected in its place. `article` is as corrected so far. */
export function MetadataPanel({ article, desk }: { article: Article; desk: CorrectionDesk }) {
  const panel = useRef<HTMLDListElement>(null);
  const open = desk.kept.open?.field ?? null;
  const wasOpen = useRef<MetadataField | null>(null);

  useLayoutEffect(() => {
    // The form is gone: the focus goes back to the button that opened it, not to the page's beginning.
    if (open === null && wasOpen.current !== null) {
      panel.current?.querySelector<HTMLElement>(`[data-field="${wasOpen.current}"] button`)?.focus();
    }
    wasOpen.current = open;
  }, [open]);

  return (
    <dl ref={panel} class="facts" id="metadata" data-testid="metadata">
      {METADATA_FIELDS.map((field) => (
        <div key={field} class="fact" data-field={field} data-testid={`fact-${field}`}>
          <dt>{fieldName(field)}</dt>
          <dd>
            {open === field ? (
              <CorrectionForm field={field} desk={desk} />
            ) : (
              <Fact article={article} field={field} desk={desk} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Fact({ article, field, desk }: { article: Article; field: MetadataField; desk: CorrectionDesk }) {
  const value = fieldValue(article, field);
  const origin = article.origins[field];
  return (
    <div class="fact-line">
      <p>
        {value === null ? (
          <span class="fact-missing">{i18n.t(origin === 'by-hand' ? 'facts.emptied' : 'facts.notFound')}</span>
        ) : (
          <span class="fact-value" dir="auto" data-testid="fact-value">
            {value}
          </span>
        )}
        {origin && (
          <span class="fact-origin" data-testid="fact-origin" data-origin={origin}>
            {originName(origin)}
          </span>
        )}
      </p>
      <button
        type="button"
        class="btn quiet small"
        data-testid="correct"
        aria-label={i18n.t('facts.correctField', [fieldName(field)])}
        disabled={!desk.ready}
        onClick={() => desk.edit(field)}
      >
        {i18n.t('facts.correct')}
      </button>
    </div>
  );
}

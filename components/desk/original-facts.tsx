import { i18n } from '#i18n';
import { type Article, METADATA_FIELDS } from '../../utils/article/article.ts';
import { fieldName, fieldValue, originName } from '../ui/metadata-text.ts';
import { joinNames } from './join-names.ts';

/** The article's metadata, each with where it came from; what the writer corrected by hand is named without opening it. */
export function OriginalFacts({ article }: { article: Article }) {
  const byHand = METADATA_FIELDS.filter((field) => article.origins[field] === 'by-hand');
  return (
    <details class="original-facts" data-testid="original-facts">
      <summary>
        {i18n.t('desk.original.facts')}
        {byHand.length > 0 && (
          <span class="chip ai" data-testid="original-by-hand">
            {i18n.t('desk.original.byHand', [joinNames(byHand.map(fieldName))])}
          </span>
        )}
      </summary>
      <dl>
        {METADATA_FIELDS.map((field) => {
          const value = fieldValue(article, field);
          const origin = article.origins[field];
          return (
            <div key={field}>
              <dt>{fieldName(field)}</dt>
              <dd>
                <span dir="auto">{value ?? i18n.t(origin === 'by-hand' ? 'facts.emptied' : 'facts.notFound')}</span>
                {origin && <span class="hint"> {originName(origin)}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

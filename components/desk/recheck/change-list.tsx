import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Article } from '../../../utils/article/article.ts';
import type { ArticleChanges, BlockChange, FieldChange } from '../../../utils/article/compare-articles.ts';
import { restsOnField, restsOnSentence } from '../../../utils/post/blocks-resting-on.ts';
import { placeBlocks } from '../../../utils/post/place-blocks.ts';
import type { Post } from '../../../utils/post/post.ts';
import { Pieces } from './pieces.tsx';
import { RestsOn, type RestsOnProps } from './rests-on.tsx';

interface ChangeListProps extends Omit<RestsOnProps, 'places'> {
  changes: ArticleChanges;
  /** The new clip: language and direction of what is shown. */
  article: Article;
  post: Post;
}

/** Every change in reading order; what stayed is only counted. */
export function ChangeList({ changes, article, post, ...actions }: ChangeListProps) {
  const source = { lang: article.lang ?? undefined, dir: article.dir };
  return (
    <ol class="changes">
      {changes.fields.map((change) => (
        <Change key={change.field} kind={i18n.t(`recheck.field.${change.field}`)} name={change.field}>
          <FieldText change={change} source={source} />
          <RestsOn places={placeBlocks(post, (block) => restsOnField(block, change))} {...actions} />
        </Change>
      ))}
      {withKeptCounted(changes.blocks).map((change, index) =>
        typeof change === 'number' ? (
          <li key={index} class="change-kept">
            {i18n.t('recheck.same', [String(change)])}
          </li>
        ) : (
          <Change key={index} kind={i18n.t(`recheck.kind.${kindOf(change)}`)} name={kindOf(change)}>
            <p class="change-text" {...source}>
              <Pieces pieces={change.pieces} />
            </p>
            {'sentences' in change && (
              <RestsOn places={placeBlocks(post, (block) => restsOnSentence(block, change.sentences))} {...actions} />
            )}
          </Change>
        ),
      )}
    </ol>
  );
}

function Change({ kind, name, children }: { kind: string; name: string; children: ComponentChildren }) {
  return (
    <li class="change" data-testid="change" data-kind={name}>
      <span class={name === 'figures' ? 'chip warn' : 'chip'}>{kind}</span>
      {children}
    </li>
  );
}

type Shown = Exclude<BlockChange, { kind: 'kept' }>;

/** Runs of unchanged blocks as their number. */
function withKeptCounted(blocks: BlockChange[]): (Shown | number)[] {
  const shown: (Shown | number)[] = [];
  for (const block of blocks) {
    const last = shown.at(-1);
    if (block.kind !== 'kept') shown.push(block);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
}

function kindOf(change: Shown): 'figures' | 'movedChanged' | Shown['kind'] {
  if (change.kind !== 'changed') return change.kind;
  if (change.figures) return 'figures';
  return change.moved ? 'movedChanged' : 'changed';
}

function FieldText({
  change,
  source,
}: {
  change: FieldChange;
  source: { lang: string | undefined; dir: 'ltr' | 'rtl' };
}) {
  const { field, before, after, pieces } = change;
  if (field === 'leadImage') return <p class="change-text">{i18n.t('recheck.imageSwapped')}</p>;
  if (pieces.length > 0) {
    return (
      <p class="change-text" {...source}>
        <Pieces pieces={pieces} />
      </p>
    );
  }
  return (
    <p class="change-text">
      <Pieces
        pieces={[
          { kind: 'removed', text: sayMoment(before) },
          { kind: 'same', text: ' → ' },
          { kind: 'added', text: sayMoment(after) },
        ]}
      />
    </p>
  );
}

/** As the outlet says it, in its own zone: 2026-01-26 13:00 +01:00. */
function sayMoment(iso: string | null): string {
  if (iso === null) return i18n.t('recheck.absent');
  const [, day = iso, time = '', zone = ''] = /^([\d-]+)(?:T(\d\d:\d\d))?[^Z+]*?(Z|[+-]\d\d:\d\d)?$/.exec(iso) ?? [];
  return [day, time, zone === 'Z' ? 'UTC' : zone].filter((part) => part !== '').join(' ');
}

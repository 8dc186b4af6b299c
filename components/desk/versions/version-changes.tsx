import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { blockText } from '../../../utils/post/block-text.ts';
import { comparePosts, type PostChange } from '../../../utils/post/compare-posts.ts';
import type { Post } from '../../../utils/post/post.ts';
import { Pieces } from '../recheck/pieces.tsx';

/** What was changed from an earlier post to the one of now; blocks that stayed are only counted. */
export function VersionChanges({ before, now }: { before: Post; now: Post }) {
  const changes = useMemo(() => comparePosts(before, now), [before, now]);
  if (changes.every(({ kind }) => kind === 'kept')) return <p class="hint">{i18n.t('desk.versions.same')}</p>;
  return (
    <>
      <p class="hint">{i18n.t('desk.versions.since')}</p>
      <ol class="changes" lang="ja" data-testid="version-changes">
        {withKeptCounted(changes).map((change, index) =>
          typeof change === 'number' ? (
            <li key={index} class="change-kept">
              {i18n.t('desk.versions.kept', [String(change)])}
            </li>
          ) : (
            <li key={index} class="change" data-kind={change.kind}>
              <span class="chip">{i18n.t(`desk.versions.${change.kind}`)}</span>
              <p class="change-text">
                <Change change={change} />
              </p>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

type Shown = Exclude<PostChange, { kind: 'kept' }>;

function Change({ change }: { change: Shown }) {
  if (change.kind === 'changed') return <Pieces pieces={change.pieces} />;
  const text = blockText(change.block);
  if (change.kind === 'look') return <>{text}</>;
  return <Pieces pieces={[{ kind: change.kind, text }]} />;
}

function withKeptCounted(changes: PostChange[]): (Shown | number)[] {
  const shown: (Shown | number)[] = [];
  for (const change of changes) {
    const last = shown.at(-1);
    if (change.kind !== 'kept') shown.push(change);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
}

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Post } from '../../../utils/post/post.ts';
import { type RelatedPost, relatedPosts } from '../../../utils/post/related-posts.ts';
import { useShelf } from './use-shelf.ts';

interface RelatedPostsProps {
  draftId: string;
  post: Post;
  onChoose: (post: RelatedPost) => void;
}

/** The writer's own earlier posts that a 関連リンク line could name, besides those the post names already. */
export function RelatedPosts({ draftId, post, onChoose }: RelatedPostsProps) {
  const shelf = useShelf();
  const found = useMemo(
    () => (shelf === null ? [] : relatedPosts(shelf.drafts, draftId, post)),
    [shelf?.drafts, draftId],
  );
  if (found.length === 0) return shelf?.complete === true ? <p class="hint">{i18n.t('desk.related.none')}</p> : null;
  return (
    <section class="related-posts" aria-label={i18n.t('desk.related.title')}>
      <p class="field-label">{i18n.t('desk.related.title')}</p>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" class="related-post" data-testid="related-post" onClick={() => onChoose(one)}>
              {one.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

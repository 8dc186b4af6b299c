import { i18n } from '#i18n';
import { composePost } from '../../utils/post/compose-post.ts';
import type { Span } from '../../utils/post/post.ts';
import type { Profile } from '../../utils/post/profile.ts';
import { TEMPLATES } from '../../utils/post/templates.ts';
import { SAMPLE_ARTICLE, SAMPLE_WRITING } from './sample-composition.ts';

/** A short post as the profile shapes it. Parts without text are left out, as every target leaves them out. */
export function PostPreview({ profile }: { profile: Profile }) {
  const { blocks } = composePost({
    article: SAMPLE_ARTICLE,
    template: TEMPLATES[0],
    profile,
    depth: 'points',
    writing: SAMPLE_WRITING,
    newId: () => '',
  });
  const filled = blocks.filter((block) => block.content.length > 0);
  return (
    <section class="card preview" aria-labelledby="preview-title" data-testid="profile-preview">
      <h2 id="preview-title">{i18n.t('options.preview')}</h2>
      <div class="post" lang="ja">
        {filled.map((block, index) => (
          <p key={index} class={`block ${block.kind} ${block.slot === filled[index - 1]?.slot ? '' : 'first'}`}>
            {block.kind === 'item' && POINT_MARKS[profile.pointStyle]}
            {block.content.map((span) => (
              <PreviewSpan key={span.text} span={span} />
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

const POINT_MARKS: Record<Profile['pointStyle'], string> = { dash: '- ', list: '・' };

function PreviewSpan({ span }: { span: Span }) {
  if (span.href === undefined) return <>{span.text}</>;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer" title={span.href}>
      {span.text}
    </a>
  );
}

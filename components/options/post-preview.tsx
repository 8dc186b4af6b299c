import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isBlankBlock } from '../../utils/post/block-text.ts';
import type { PostBlock, Span } from '../../utils/post/post.ts';
import type { Profile } from '../../utils/post/profile.ts';
import type { Template } from '../../utils/post/template.ts';
import { usePreview } from './use-preview.ts';

/** A post as template and profile shape it. A part still to be written is named where it will stand; targets leave it out. */
export function PostPreview({ profile, template }: { profile: Profile; template: Template }) {
  const id = useId();
  const { post, drafts, draftId, choose } = usePreview(profile, template);
  const shown = (post?.blocks ?? []).filter(isShown);
  return (
    <section class="card preview" aria-labelledby="preview-title" data-testid="profile-preview" id="preview">
      <h2 id="preview-title">{i18n.t('options.preview')}</h2>
      <div class="field">
        <label for={id} class="field-label">
          {i18n.t('templates.previewOf')}
        </label>
        <select
          id={id}
          class="select"
          data-testid="preview-article"
          value={draftId}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {drafts.map((draft) => (
            <option key={draft.id} value={draft.id}>
              {draft.title === '' ? i18n.t('popup.untitled') : draft.title}
            </option>
          ))}
          <option value="">{i18n.t('templates.madeUp')}</option>
        </select>
      </div>
      <div class="post" lang="ja">
        {shown.map((block, index) => (
          <p key={index} class={`block ${block.kind} ${block.slot === shown[index - 1]?.slot ? '' : 'first'}`}>
            {isBlankBlock(block) ? (
              <span class="to-come">{i18n.t(`templates.slot.${block.slot}`)}</span>
            ) : (
              <>
                {block.kind === 'item' && POINT_MARKS[profile.pointStyle]}
                {block.content.map((span, at) => (
                  <PreviewSpan key={at} span={span} />
                ))}
              </>
            )}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Of an empty part one block stands for all. */
const isShown = (block: PostBlock, index: number, blocks: readonly PostBlock[]): boolean =>
  !isBlankBlock(block) || (block.slot !== 'related' && block.slot !== blocks[index - 1]?.slot);

const POINT_MARKS: Record<Profile['pointStyle'], string> = { dash: '- ', list: '・' };

function PreviewSpan({ span }: { span: Span }) {
  if (span.href === undefined) return <>{span.text}</>;
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer" title={span.href}>
      {span.text}
    </a>
  );
}

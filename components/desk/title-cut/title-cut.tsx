import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { postTitle } from '../../../utils/post/post-title.ts';
import { shortenTitle } from '../../../utils/targets/fit/shorten-title.ts';
import { titlePhrases } from '../../../utils/targets/title/title-phrases.ts';
import { cutTitle } from '../editor/cut-title.ts';
import type { DraftEditor } from '../use-draft-editor.ts';

const STAYS = '[data-testid="preview-target"], [data-testid="check-next"]';

/** A title that is too long, cut where a phrase ends: one press, and 取り消す takes it back. */
export function TitleCut({ desk, limit }: { desk: DraftEditor; limit: number }) {
  const title = postTitle(desk.post) ?? '';
  const [cut, setCut] = useState('');
  useEffect(() => setCut(shortenTitle(titlePhrases(title), limit)), [title, limit]);
  if (cut === '' || cut === title) return null;
  return (
    <p class="title-cut">
      <button
        type="button"
        class="btn small"
        data-testid="cut-title"
        onClick={({ currentTarget }) => {
          // It goes once the title fits: the choice of a destination, or the way to the next finding, stays.
          currentTarget.closest('dialog, section')?.parentElement?.querySelector<HTMLElement>(STAYS)?.focus();
          desk.act(cutTitle(cut));
          void desk.flush();
        }}
      >
        {i18n.t('desk.preview.cutTitle', [cut])}
      </button>
    </p>
  );
}

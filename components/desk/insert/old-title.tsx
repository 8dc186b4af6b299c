import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyToClipboard } from '../../../utils/browser/copy-to-clipboard.ts';

/** The title that was replaced: undoing in the text does not bring it back. */
export function OldTitle({ title }: { title: string }) {
  const [copied, setCopied] = useState<'done' | 'refused' | null>(null);
  return (
    <>
      <p data-testid="insert-old-title">{i18n.t('desk.insert.oldTitle', [title])}</p>
      <div class="row-of-buttons">
        <button
          type="button"
          class="btn small"
          data-testid="insert-copy-old-title"
          onClick={() => setCopied(copyToClipboard({ html: null, text: title }) ? 'done' : 'refused')}
        >
          {i18n.t('desk.insert.copyOldTitle')}
        </button>
      </div>
      {copied !== null && <p>{i18n.t(`desk.insert.oldTitleCopied.${copied}`)}</p>}
    </>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WrittenPiece } from '../../../utils/engines/engine.ts';
import { partsOf } from '../../../utils/engines/job/apply-reply.ts';
import { joinNames } from '../join-names.ts';
import { namePart } from './name-part.ts';

interface ReplyPreviewProps {
  pieces: readonly WrittenPiece[];
  /** What it lacks, by name. */
  missing: readonly string[];
  onApply: () => void;
}

/** What was recognised in a pasted reply, part by part, before any of it goes into the post. */
export function ReplyPreview({ pieces, missing, onApply }: ReplyPreviewProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), [pieces]);
  return (
    <section class="reply-preview" aria-label={i18n.t('desk.relay.preview')} data-testid="reply-preview">
      {missing.length > 0 && (
        <p class="say" data-testid="relay-missing">
          {i18n.t('desk.relay.missing', [joinNames([...missing])])}
        </p>
      )}
      <div class="row-of-buttons">
        <button ref={button} type="button" class="btn primary" data-testid="relay-put" onClick={onApply}>
          {i18n.t('desk.relay.put')}
        </button>
      </div>
      {/* Long replies scroll here, by keys too. */}
      <dl lang="ja" tabIndex={0}>
        {partsOf(pieces).map((part) => (
          <div key={part} data-part={part}>
            <dt>{namePart(part)}</dt>
            {pieces
              .filter((piece) => piece.part === part)
              .map(({ passage, index, text, sourceIds }) => (
                <dd key={`${passage}/${index}`} class={index < 0 ? 'as-heading' : ''}>
                  {text}
                  {sourceIds.length > 0 && <span class="ids"> [{sourceIds.join(', ')}]</span>}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BlockPlace } from '../../utils/post/place-blocks.ts';
import { CloseButton } from '../ui/close-button.tsx';
import { namePlace } from './name-place.ts';

export interface Copied {
  what: 'post' | 'title';
  /** Its name. */
  target: string;
  text: string;
  /** False where the browser refused, or there was no title to copy. */
  done: boolean;
  /** The source of a page, which only an editor that shows its source takes. */
  isSource: boolean;
  /** With inline styles, which an editor may take away on paste. */
  decorated: boolean;
  /** The blocks that went out in the source language. */
  remaining: BlockPlace[];
}

interface CopyResultProps {
  copied: Copied;
  onGoTo: (block: BlockPlace) => void;
  onClose: () => void;
}

/** What was copied and what is still to do; where copying was refused, the text itself, selected. */
export function CopyResult({ copied, onGoTo, onClose }: CopyResultProps) {
  const { what, target, text, done, isSource, decorated, remaining } = copied;
  if (what === 'title' && text === '') return <p class="say">{i18n.t('desk.copy.noTitle')}</p>;
  if (!done) {
    return (
      <div class="say problem">
        <p>{i18n.t('desk.copy.refused')}</p>
        <SelectedText text={text} />
      </div>
    );
  }
  return (
    <div class={`copied say${remaining.length > 0 ? '' : ' done'}`}>
      <CloseButton label={i18n.t('desk.copy.close')} testId="copy-result-close" onClick={onClose} />
      <p>
        {i18n.t(what === 'title' ? 'desk.copy.titleDone' : isSource ? 'desk.copy.sourceDone' : 'desk.copy.done', [
          target,
        ])}
      </p>
      {decorated && <p>{i18n.t('desk.copy.decorated', [target])}</p>}
      {remaining.length > 0 && (
        <p class="remaining">
          {i18n.t('desk.copy.remaining')}{' '}
          {remaining.map((block) => (
            <button key={block.id} type="button" class="link-like" onClick={() => onGoTo(block)}>
              {namePlace(block)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function SelectedText({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <textarea
      ref={area}
      class="input"
      rows={4}
      readOnly
      aria-label={i18n.t('desk.copy.text')}
      data-testid="copy-fallback"
      value={text}
    />
  );
}

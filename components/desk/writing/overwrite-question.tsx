import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WrittenSlot } from '../../../utils/post/writing-pieces.ts';
import { joinNames } from '../join-names.ts';
import { namePart } from '../relay/name-part.ts';

interface OverwriteQuestionProps {
  parts: readonly WrittenSlot[];
  onReplace: () => void;
  onKeep: () => void;
  onCancel: () => void;
}

/** Asked before words of the writer's own would go. */
export function OverwriteQuestion({ parts, onReplace, onKeep, onCancel }: OverwriteQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <section class="say question" aria-label={i18n.t('desk.write.overwriteTitle')} data-testid="overwrite-question">
      <p>{i18n.t('desk.write.overwrite', [joinNames(parts.map(namePart))])}</p>
      <div class="row-of-buttons">
        <button ref={first} type="button" class="btn small primary" data-testid="overwrite-keep" onClick={onKeep}>
          {i18n.t('desk.write.overwriteNo')}
        </button>
        <button type="button" class="btn small" data-testid="overwrite-replace" onClick={onReplace}>
          {i18n.t('desk.write.overwriteYes')}
        </button>
        <button type="button" class="btn small quiet" data-testid="overwrite-cancel" onClick={onCancel}>
          {i18n.t('desk.write.cancel')}
        </button>
      </div>
    </section>
  );
}

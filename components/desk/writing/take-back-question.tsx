import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface TakeBackQuestionProps {
  onTakeBack: () => void;
  onCancel: () => void;
}

/** Asked before 書く前に戻す takes away what the writer wrote since. */
export function TakeBackQuestion({ onTakeBack, onCancel }: TakeBackQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <section class="question" aria-label={i18n.t('desk.write.takeBack')} data-testid="take-back-question">
      <p>{i18n.t('desk.write.takeBackAsk')}</p>
      <div class="row-of-buttons">
        <button ref={first} type="button" class="btn small primary" data-testid="take-back-cancel" onClick={onCancel}>
          {i18n.t('desk.write.takeBackNo')}
        </button>
        <button type="button" class="btn small" data-testid="take-back-yes" onClick={onTakeBack}>
          {i18n.t('desk.write.takeBack')}
        </button>
      </div>
    </section>
  );
}

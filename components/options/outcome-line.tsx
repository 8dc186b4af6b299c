import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';

/** What came of the last press of a button, and what takes it back. */
export interface Outcome {
  text: string;
  undo?: () => void;
  failed?: true;
}

/** Says it, with the way back beside it. */
export function OutcomeLine({ outcome, name }: { outcome: Outcome | null; name: string }) {
  const line = useRef<HTMLDivElement>(null);
  useFocusWhenLost(line, 'button', outcome);
  return (
    <div ref={line} role="status" tabIndex={-1}>
      {outcome !== null && (
        <div class={outcome.failed ? 'say problem' : 'say undo'} data-testid={`${name}-outcome`}>
          <span>{outcome.text}</span>
          {outcome.undo !== undefined && (
            <button
              type="button"
              class="btn small"
              data-testid={`${name}-undo`}
              onClick={() => {
                // The button goes with the outcome; what is said next stands here.
                line.current?.focus();
                outcome.undo?.();
              }}
            >
              {i18n.t('options.serviceUndo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

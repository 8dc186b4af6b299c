import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { isComposingKey } from './is-composing-key.ts';

interface PlaceFormProps {
  label: string;
  /** What its button says. */
  submit: string;
  /** What takes away what is there; null where nothing is. */
  remove: { label: string; run: () => void } | null;
  /** Test ids begin so. */
  kind: 'link' | 'image';
  onSubmit: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}

/** A few fields about the place at the caret, below the toolbar: Enter submits, Escape leaves everything as it was. */
export function PlaceForm({ label, submit, remove, kind, onSubmit, onCancel, children }: PlaceFormProps) {
  return (
    <form
      class="link-form card"
      aria-label={label}
      data-testid={`${kind}-form`}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        // Enter and Escape in an input method are about its candidates, nothing more.
        if (isComposingKey(event)) {
          if (event.key === 'Enter') event.preventDefault();
        } else if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <div class="row-of-buttons">
        <button type="submit" class="btn small primary" data-testid={`${kind}-set`}>
          {submit}
        </button>
        {remove !== null && (
          <button type="button" class="btn small" data-testid={`${kind}-remove`} onClick={remove.run}>
            {remove.label}
          </button>
        )}
        <button type="button" class="btn small" onClick={onCancel}>
          {i18n.t('desk.link.cancel')}
        </button>
      </div>
    </form>
  );
}

import { i18n } from '#i18n';
import { CloseButton } from '../ui/close-button.tsx';
import type { DraftEditor } from './use-draft-editor.ts';

/** That pictures of what was pasted are not in the post, and how they come in; over the text, wherever the paste went. */
export function LeftOutLine({ desk: { picturesLeftOut, forgetLeftOut, editor } }: { desk: DraftEditor }) {
  return (
    <div role="status">
      {picturesLeftOut > 0 && (
        <p class="say left-out" data-testid="pictures-left-out">
          {i18n.t('desk.picturesLeftOut', [String(picturesLeftOut)])}
          <CloseButton
            label={i18n.t('desk.picturesLeftOutClose')}
            onClick={() => {
              forgetLeftOut();
              // It goes with the line.
              editor?.editor.view.focus();
            }}
          />
        </p>
      )}
    </div>
  );
}

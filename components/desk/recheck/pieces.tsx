import { i18n } from '#i18n';
import type { TextPiece } from '../../../utils/article/compare/diff-words.ts';

/** A changed text: what was removed struck through, what is new underlined, corrected figures heavy. Not by colour alone. */
export function Pieces({ pieces }: { pieces: TextPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text, figure }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index} class={figure ? 'figure' : undefined}>
            <span class="visually-hidden" lang={i18n.t('app.lang')}>
              {i18n.t(kind === 'removed' ? 'recheck.removedMark' : 'recheck.addedMark')}
            </span>
            {text}
            <span class="visually-hidden" lang={i18n.t('app.lang')}>
              {i18n.t('recheck.endMark')}
            </span>
          </Mark>
        );
      })}
    </>
  );
}

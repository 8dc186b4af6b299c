import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { TextPiece } from '../../../utils/article/compare/diff-words.ts';

/** A changed text: what was removed struck through, what is new underlined, corrected figures heavy. Not by colour alone. */
export function Pieces({ pieces }: { pieces: TextPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text, figure }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        const words = text.trim();
        // The space after a word is not marked: two marks would touch.
        const [before = '', after = ''] = text.split(words);
        return (
          <Fragment key={index}>
            {before}
            <Mark class={figure ? 'figure' : undefined}>
              <span class="visually-hidden" lang={i18n.t('app.lang')}>
                {i18n.t(kind === 'removed' ? 'recheck.removedMark' : 'recheck.addedMark')}
              </span>
              {words}
              <span class="visually-hidden" lang={i18n.t('app.lang')}>
                {i18n.t('recheck.endMark')}
              </span>
            </Mark>
            {after}
          </Fragment>
        );
      })}
    </>
  );
}

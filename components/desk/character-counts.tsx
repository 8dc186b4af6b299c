import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Counts, countDoc } from './editor/count-doc.ts';
import type { DraftEditor } from './use-draft-editor.ts';

/** How long the post and the caret's block are. Listens by itself: the desk around it need not be drawn again at each key. */
export function CharacterCounts({ desk }: { desk: DraftEditor }) {
  const [counts, setCounts] = useState<Counts | null>(null);
  const editor = desk.editor?.editor;
  useEffect(() => {
    if (!editor) return;
    let frame = 0;
    const count = () => {
      frame = 0;
      setCounts(countDoc(editor.state));
    };
    const countSoon = () => {
      frame ||= requestAnimationFrame(count);
    };
    count();
    editor.on('transaction', countSoon);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('transaction', countSoon);
    };
  }, [editor]);

  // Its line is there before it is: nothing moves when it comes.
  if (counts === null) return <p class="counts">{'\u00a0'}</p>;
  return (
    <p class="counts" data-testid="counts" title={i18n.t('desk.counts.how')}>
      {i18n.t('desk.counts.post', [counts.post.toLocaleString('ja')])}
      {' · '}
      {i18n.t(counts.chosen ? 'desk.counts.chosen' : 'desk.counts.block', [counts.here.toLocaleString('ja')])}
    </p>
  );
}

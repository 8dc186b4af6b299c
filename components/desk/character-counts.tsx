import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Counts, countDoc } from './editor/count-doc.ts';
import type { DraftEditor } from './use-draft-editor.ts';

/** Sooner than anybody reads a number, and once for several keys. */
const COUNT_AFTER_MS = 250;

const numbers = new Intl.NumberFormat('ja');

/** How long the post and the caret's block are. Listens by itself: the desk around it need not be drawn again at each key. */
export function CharacterCounts({ desk }: { desk: DraftEditor }) {
  const [counts, setCounts] = useState<Counts | null>(null);
  const editor = desk.editor?.editor;
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      setCounts(countDoc(editor.state));
    };
    const countSoon = () => {
      timer ??= setTimeout(count, COUNT_AFTER_MS);
    };
    count();
    editor.on('transaction', countSoon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', countSoon);
    };
  }, [editor]);

  // Its line is there before it is: nothing moves when it comes.
  if (counts === null) return <p class="counts">{'\u00a0'}</p>;
  return (
    <p class="counts" data-testid="counts" title={i18n.t('desk.counts.how')}>
      {i18n.t('desk.counts.post', [numbers.format(counts.post)])}
      {' · '}
      {i18n.t(counts.chosen ? 'desk.counts.chosen' : 'desk.counts.block', [numbers.format(counts.here)])}
    </p>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PostEditor } from './editor/create-post-editor.ts';
import { slashQuery } from './editor/slash-query.ts';
import { AFTER_COMPOSITION_MS } from './editor/tidy-blocks.ts';

/**
 * What is typed behind a slash at the caret; null while no menu is to be shown. A slash is taken for a question when it is typed, not
 * when the caret comes to one, and never while an input method composes.
 */
export function useSlash(postEditor: PostEditor | null): { query: string | null; close: () => void } {
  const [query, setQuery] = useState<string | null>(null);
  /** Of the slash at the caret: whether it was met already, and whether its menu is shown. */
  const met = useRef(false);
  const shown = useRef(false);

  useLayoutEffect(() => {
    const editor = postEditor?.editor;
    if (!editor) return;
    const { view } = editor;
    const look = (typed: boolean) => {
      if (editor.isDestroyed || view.composing) return;
      const asked = slashQuery(editor.state);
      if (!met.current) shown.current = typed && view.hasFocus();
      met.current = asked !== null;
      setQuery(shown.current ? asked : null);
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => look(transaction.docChanged);
    const onComposed = () => setTimeout(look, AFTER_COMPOSITION_MS, true);
    editor.on('transaction', onTransaction);
    view.dom.addEventListener('compositionend', onComposed);
    return () => {
      editor.off('transaction', onTransaction);
      view.dom.removeEventListener('compositionend', onComposed);
    };
  }, [postEditor]);

  const close = () => {
    shown.current = false;
    setQuery(null);
  };
  return { query, close };
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/post/draft.ts';
import type { Originals } from '../../../utils/store/originals.ts';
import { markStale } from '../editor/stale-blocks.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { useOriginals } from './use-originals.ts';

interface RecheckView {
  /** The draft with its original as it is now: a new clip may have taken its place. */
  draft: Draft;
  originals: Originals | null;
  /** What the outlet changed is shown in place of the original. */
  changes: boolean;
  setChanges: (shown: boolean) => void;
}

/** A draft's originals in its open desk: shows a new clip as it comes, and marks the blocks it made stale. */
export function useRecheck(opened: Draft, desk: DraftEditor, showOriginal: () => void): RecheckView {
  const originals = useOriginals(desk.summary);
  const [changes, setChanges] = useState(false);
  const waiting = originals?.waiting?.id ?? null;
  const stale = originals?.stale.join(' ') ?? '';

  useEffect(() => {
    if (waiting === null) return;
    setChanges(true);
    showOriginal();
  }, [waiting]);

  useEffect(() => {
    if (desk.editor && originals) markStale(desk.editor.editor.view, originals.stale, i18n.t('recheck.stale'));
  }, [desk.editor, stale]);

  const draft = useMemo(() => {
    if (!originals) return opened;
    const { id: articleId, article, sentences } = originals.current;
    return { ...opened, summary: { ...opened.summary, articleId }, article, sentences };
  }, [opened, originals?.current]);

  return { draft, originals, changes, setChanges };
}

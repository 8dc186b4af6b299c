import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DraftSummary } from '../../utils/post/draft.ts';
import type { Post } from '../../utils/post/post.ts';
import { loadPost } from '../../utils/store/drafts.ts';
import { useCrash } from '../ui/use-crash.ts';
import { watchQuery } from '../ui/watch-query.ts';
import type { Watched } from '../ui/watched.ts';
import { database } from './database.ts';
import type { SaveState } from './draft-saver.ts';
import type { PostEditor } from './editor/create-post-editor.ts';
import type { DraftStore } from './store-draft.ts';

interface StoredDraftOptions {
  draftId: string;
  /** Kept up to date. */
  summary: Watched<DraftSummary>;
  store: RefObject<DraftStore | null>;
  editor: PostEditor | null;
  saveState: Watched<SaveState>;
  /** Whether it was deleted for good. */
  onGone: (gone: boolean) => void;
  /** The editor shows another window's text now. */
  onTaken: (post: Post) => void;
}

/** The row without what saves change: no view of the open draft shows that from here. */
const facts = ({ updatedAt: _, title: __, ...others }: DraftSummary): string => JSON.stringify(others);

/** Follows what is stored of the open draft: its summary (but for title and `updatedAt`), and the text another window stored, for the editor. */
export function useStoredDraft(options: StoredDraftOptions): void {
  const { draftId, summary, store, editor, saveState, onGone } = options;
  const taken = useRef(options.onTaken);
  taken.current = options.onTaken;
  const crash = useCrash();

  useEffect(() => {
    if (editor === null) return;
    /** Stored by another window, and not yet shown. */
    let newer: { post: Post; revision: number } | null = null;
    const show = () => {
      const mine = store.current?.cleanRevision() ?? null;
      if (newer === null || mine === null || newer.revision <= mine) return;
      editor.show(newer.post);
      store.current?.adopt(newer.revision);
      taken.current(newer.post);
    };
    const look = async () => {
      const now = await database.drafts.get(draftId);
      // Each save writes this row as well: a post of this window's own need not be read back.
      const isMine = now === undefined || now.updatedAt === store.current?.lastStoredAt();
      return { now, found: isMine ? null : await loadPost(database, draftId) };
    };
    const take = ({ now, found }: Awaited<ReturnType<typeof look>>) => {
      onGone(now === undefined);
      if (now !== undefined && facts(now) !== facts(summary.now())) summary.set(now);
      if (found !== null) newer = found;
      show();
    };
    const endQuery = watchQuery(look, take, crash);
    // What waits to be stored here goes first: a conflict keeps both.
    const endWatch = saveState.watch(show);
    return () => {
      endQuery();
      endWatch();
    };
  }, [draftId, editor]);
}

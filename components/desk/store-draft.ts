import type { RefObject } from 'preact';
import type { WritingJob } from '../../utils/engines/job/writing-job.ts';
import type { Draft } from '../../utils/post/draft.ts';
import type { Post } from '../../utils/post/post.ts';
import { fail, ok } from '../../utils/result.ts';
import { copyDraft, FIRST_REVISION, reviveDraft, savePost } from '../../utils/store/drafts.ts';
import { database } from './database.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver.ts';
import type { PostEditor } from './editor/create-post-editor.ts';
import { newId } from './new-id.ts';

interface StoreOptions {
  draft: Draft;
  /** The draft as it is by now: tags and postings set since, the original it rests on since. */
  latest: () => Draft;
  editor: PostEditor;
  /** What an engine is writing into this draft: stored together with the post. */
  job: RefObject<WritingJob | null>;
  onState: (state: SaveState) => void;
  /** This is being stored now. */
  onRead: (post: Post) => void;
  onRevived: (from: RevivedFrom) => void;
  /** This window's text is kept as a draft of its own, of that id, and all of it is stored there: told after each save from then on. */
  onSplit: (id: string) => void;
}

/** A draft that was written in comes back: from the trash, or where it had been deleted for good (`gone`). */
export type RevivedFrom = 'trash' | 'gone';

export interface DraftStore extends Omit<DraftSaver, 'changed'> {
  changed: (isTyped: boolean) => void;
  /** When this window stored last, milliseconds since 1970; the draft's own moment before it did; NaN where another did since. */
  lastStoredAt: () => number;
  /** Whether the store has all that stands in the editor at this instant. */
  isStored: () => boolean;
}

/** Stores an open draft: its post, the undo steps that lead to it, and what an engine is at. */
export function storeDraft({
  draft,
  latest,
  editor,
  job,
  onState,
  onRead,
  onRevived,
  onSplit,
}: StoreOptions): DraftStore {
  const opened = draft.summary.id;
  /** Where this window stores: the draft it opened, or what was split off from it. */
  let id = opened;
  let lastStoredAt = draft.summary.updatedAt;
  let typedAt: number | null = null;
  /** Of the post as last read. */
  let journal: string | null = null;
  const saver = createDraftSaver({
    revision: draft.revision,
    read: () => {
      journal = editor.journal();
      const post = editor.post();
      onRead(post);
      return post;
    },
    store: async (post, base) => {
      lastStoredAt = Date.now();
      // What the engine is at belongs to the draft that was opened.
      const beside = { typedAt, job: id === opened ? job.current : null, journal };
      const saved = await savePost(database, id, post, base, lastStoredAt, beside);
      if (saved.ok) {
        if (saved.value.fromTrash) onRevived('trash');
        return ok(saved.value.revision);
      }
      if (saved.problem.kind === 'conflict') return fail({ kind: 'conflict' });
      if (id !== opened) throw new Error(`the draft ${id}, just split off, is gone`);
      const revived = await reviveDraft(database, { ...latest(), revision: base }, post, lastStoredAt);
      if (revived === null) return fail({ kind: 'conflict' });
      onRevived('gone');
      return ok(revived);
    },
    onConflict: async (mine) => {
      const copy = { id: newId(), now: Date.now(), post: mine };
      const kept = await copyDraft(database, id, copy);
      // Nothing may be thrown away here: the saver says that it failed, and tries again.
      if (!kept.ok) throw new Error(`the draft ${id} could not be copied: ${kept.problem.kind}`);
      id = copy.id;
      return FIRST_REVISION;
    },
    onState: (now) => {
      onState(now);
      if (now.kind === 'saved' && id !== opened) onSplit(id);
    },
  });
  return {
    ...saver,
    changed: (isTyped) => {
      if (isTyped) typedAt = Date.now();
      saver.changed();
    },
    // What others store in the draft that was opened is not this window's any more.
    cleanRevision: () => (id === opened ? saver.cleanRevision() : null),
    isStored: () => saver.cleanRevision() !== null,
    adopt: (revision) => {
      saver.adopt(revision);
      // What is stored is no longer this window's, also where an undone restoring puts back a row this window once wrote.
      lastStoredAt = Number.NaN;
    },
    lastStoredAt: () => lastStoredAt,
  };
}

import type { Command } from '@tiptap/pm/state';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WritingJob } from '../../utils/engines/job/writing-job.ts';
import type { Draft } from '../../utils/post/draft.ts';
import type { Post } from '../../utils/post/post.ts';
import type { UndoJournal } from '../../utils/post/undo-journal.ts';
import type { VersionReason } from '../../utils/post/version.ts';
import { fail, ok } from '../../utils/result.ts';
import { copyDraft, loadPost, reviveDraft, savePost } from '../../utils/store/drafts.ts';
import { loadJournal } from '../../utils/store/journals.ts';
import { keepVersion as keepVersionOf } from '../../utils/store/versions.ts';
import { useLiveQuery } from '../ui/use-live-query.ts';
import { database } from './database.ts';
import type { Flush } from './desk.tsx';
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver.ts';
import { createPostEditor, type PostEditor } from './editor/create-post-editor.ts';
import { lightBlocks } from './editor/lit-blocks.ts';
import { NO_TOOLS, readTools, type Tools } from './editor/read-tools.ts';
import { frameFor } from './frame-for.ts';
import { newId } from './new-id.ts';
import { placeholderFor } from './placeholder-for.ts';

export interface DraftEditor {
  draftId: string;
  /** Where the editor lives; null until it is mounted. */
  editor: PostEditor | null;
  mount: (element: HTMLElement | null) => void;
  /** The post as last stored (or loaded): what the views beside the editor are made from. */
  post: Post;
  /** A change at the caret; the caret is the writer's again after it. */
  run: (command: Command) => void;
  /** A change from outside the text: the focus stays where it is. */
  act: (command: Command) => void;
  /** Keeps the post (as it is at this instant, unless another is given) as one of its versions. */
  keepVersion: (reason: VersionReason, post?: Post) => void;
  /** The post as it is at this instant. */
  current: () => Post;
  tools: Tools;
  saveState: SaveState;
  /** It had been deleted for good elsewhere, and is stored again because it was written in. */
  revived: boolean;
  flush: Flush;
  /** Sentences of the original that the caret's block was made from. */
  sourceIds: number[];
  chosenSentence: number | null;
  chooseSentence: (id: number | null) => void;
}

interface Options {
  draft: Draft;
  flush: RefObject<Flush | null>;
  /** What an engine is writing into this draft: stored together with the post. */
  job: RefObject<WritingJob | null>;
  /** This window's text was kept as a draft of its own, of that id. */
  onSplit: (id: string) => void;
}

const sameState = (one: SaveState, other: SaveState): boolean =>
  one.kind === other.kind && (one.kind !== 'failed' || other.kind !== 'failed' || one.why === other.why);

/** The open draft: its editor, its saving, and what other windows do to it meanwhile. */
export function useDraftEditor({ draft, flush: flushOfDesk, job, onSplit }: Options): DraftEditor {
  const { id } = draft.summary;
  const [editor, setEditor] = useState<PostEditor | null>(null);
  const [post, setPost] = useState(draft.post);
  const [tools, setTools] = useState<Tools>(NO_TOOLS);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const [revived, setRevived] = useState(false);
  const [chosenSentence, setChosen] = useState<number | null>(null);
  const saver = useRef<DraftSaver | null>(null);
  /** Of the post as last read. */
  const journal = useRef<UndoJournal | null>(null);

  const mount = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const created = createPostEditor({
      element,
      post: draft.post,
      sourceLang: draft.article.lang,
      newId,
      label: i18n.t('desk.editor.label'),
      placeholder: placeholderFor,
      untranslated: i18n.t('desk.untranslated'),
      frame: frameFor,
      onChange: () => saver.current?.changed(),
      onState: () => setTools((before) => readTools(created.editor.state, before)),
    });
    saver.current = createDraftSaver({
      revision: draft.revision,
      read: () => {
        const now = created.post();
        journal.current = created.journal();
        setPost(now);
        return now;
      },
      store: async (now, base) => {
        const at = Date.now();
        const saved = await savePost(database, id, now, base, at, { job: job.current, journal: journal.current });
        if (saved.ok) return saved;
        if (saved.problem.kind === 'conflict') return fail({ kind: 'conflict' });
        const revived = await reviveDraft(database, { ...draft, revision: base }, now, at);
        if (revived === null) return fail({ kind: 'conflict' });
        setRevived(true);
        return ok(revived);
      },
      onConflict: async (mine) => {
        const copy = { id: newId(), now: Date.now(), post: mine };
        const kept = await copyDraft(database, id, copy);
        // Nothing may be thrown away here: the saver says that it failed, and tries again.
        if (!kept.ok) throw new Error(`the draft ${id} could not be copied: ${kept.problem.kind}`);
        onSplit(copy.id);
      },
      // The desk is drawn again where something else is to be read, not at each key.
      onState: (now) => setSaveState((before) => (sameState(now, before) ? before : now)),
    });
    setTools(readTools(created.editor.state, NO_TOOLS));
    setEditor(created);
    // After the text is there: it is needed once something is to be undone.
    void loadJournal(database, id, draft.revision).then((kept) => {
      if (kept !== null && !created.editor.isDestroyed) created.restoreUndo(kept);
    });
  }, []);

  const flush = useCallback<Flush>(async () => (await saver.current?.flush()) ?? true, []);

  useEffect(() => {
    flushOfDesk.current = flush;
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('visibilitychange', flush, { signal });
    addEventListener('pagehide', flush, { signal });
    addEventListener('blur', flush, { signal });
    return () => {
      ended.abort();
      flushOfDesk.current = null;
    };
  }, []);

  useEffect(() => {
    if (!editor) return;
    return () => {
      void saver.current?.close();
      editor.editor.destroy();
    };
  }, [editor]);

  /** What another window stored; null where the last to store was this one. */
  const stored = useLiveQuery(async () => {
    const found = await loadPost(database, id);
    return found !== null && found.revision > (saver.current?.lastRevision() ?? 0) ? found : null;
  }, [id]);
  useEffect(() => {
    const mine = saver.current?.cleanRevision() ?? null;
    if (!editor || !stored || mine === null || stored.revision <= mine) return;
    editor.show(stored.post);
    saver.current?.adopt(stored.revision);
    setPost(stored.post);
  }, [stored, editor, saveState.kind]);

  const chooseSentence = useCallback(
    (sentence: number | null) => {
      setChosen(sentence);
      if (editor) lightBlocks(editor.editor.view, sentence);
    },
    [editor],
  );

  const act = useCallback(
    (command: Command) => {
      const view = editor?.editor.view;
      if (view) command(view.state, view.dispatch, view);
    },
    [editor],
  );
  const run = useCallback(
    (command: Command) => {
      act(command);
      editor?.editor.view.focus();
    },
    [act, editor],
  );

  const keepVersion = useCallback(
    (reason: VersionReason, kept?: Post) => {
      const of = kept ?? editor?.post();
      if (of === undefined) return;
      // What is written is stored elsewhere: a version that could not be kept stops nobody.
      keepVersionOf(database, { id: newId(), draftId: id, at: Date.now(), reason, post: of }).catch(console.error);
    },
    [editor, id],
  );

  return {
    draftId: id,
    run,
    keepVersion,
    act,
    editor,
    mount,
    post,
    current: () => editor?.post() ?? post,
    tools,
    saveState,
    revived,
    flush,
    sourceIds: tools.sourceIds,
    chosenSentence,
    chooseSentence,
  };
}

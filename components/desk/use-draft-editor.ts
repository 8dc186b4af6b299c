import type { Command } from '@tiptap/pm/state';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WritingJob } from '../../utils/engines/job/writing-job.ts';
import type { Draft, DraftSummary } from '../../utils/post/draft.ts';
import type { Post } from '../../utils/post/post.ts';
import type { VersionReason } from '../../utils/post/version.ts';
import { loadDraft } from '../../utils/store/drafts.ts';
import { loadJournal } from '../../utils/store/journals.ts';
import { keepVersion as keepVersionOf } from '../../utils/store/versions.ts';
import { createWatched, type Watched } from '../ui/watched.ts';
import { atRest, type Rest } from './at-rest.ts';
import { database } from './database.ts';
import type { SaveState } from './draft-saver.ts';
import { type Caret, createPostEditor, type PostEditor } from './editor/create-post-editor.ts';
import { lightBlocks } from './editor/lit-blocks.ts';
import { NO_TOOLS, readTools, type Tools } from './editor/read-tools.ts';
import { AFTER_COMPOSITION_MS } from './editor/tidy-blocks.ts';
import type { Flush } from './flush.ts';
import { frameFor } from './frame-for.ts';
import { newId } from './new-id.ts';
import { placeholderFor } from './placeholder-for.ts';
import { type DraftStore, type RevivedFrom, storeDraft } from './store-draft.ts';
import { useStoredDraft } from './use-stored-draft.ts';

export interface DraftEditor {
  draftId: string;
  /** Where the editor lives; null until it is mounted. */
  editor: PostEditor | null;
  mount: (element: HTMLElement | null) => void;
  /** The draft's facts as they are stored now. */
  summary: Watched<DraftSummary>;
  /** The post as it was when the hands rested last: what the views beside the editor are made from. */
  post: Post;
  /** The post as last stored (or loaded), as another window's too: for who must not miss a change. */
  stored: Watched<Post>;
  /** A change at the caret; the caret is the writer's again after it. */
  run: (command: Command) => void;
  /** A change from outside the text: the focus stays where it is. */
  act: (command: Command) => void;
  /** Keeps the post (as it is at this instant, unless another is given) as one of its versions. */
  keepVersion: (reason: VersionReason, post?: Post) => void;
  /** The post as it is at this instant. */
  current: () => Post;
  tools: Tools;
  saveState: Watched<SaveState>;
  /** How many pictures of what was pasted last are not in the post; 0 once that was read. */
  picturesLeftOut: number;
  forgetLeftOut: () => void;
  /** It was deleted for good elsewhere: the text is nowhere but here. */
  gone: boolean;
  /** Stores it again, though nothing was typed. */
  putBack: () => void;
  /** Whence it came back because it was written in; null where it did not have to. */
  revived: RevivedFrom | null;
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
  /** The draft with the original it rests on by now. */
  latest: RefObject<Draft>;
  /** This window's text was kept as a draft of its own: as it stands in the editor now, and where the caret is in it. */
  onSplit: (own: Draft, caret: Caret | null) => void;
}

/** Well below the pause that ends in a check; a key typed on is drawn without the views beside the text. */
const REST_MS = 300;
/** An engine's writing has no rests. */
const LONGEST_WITHOUT_REST_MS = 3_000;

const sameState = (one: SaveState, other: SaveState): boolean =>
  one.kind === other.kind && (one.kind !== 'failed' || other.kind !== 'failed' || one.why === other.why);

/** The open draft: its editor, its saving, and what other windows do to it meanwhile. */
export function useDraftEditor({ draft, flush: flushOfDesk, job, latest, onSplit }: Options): DraftEditor {
  const { id } = draft.summary;
  const [editor, setEditor] = useState<PostEditor | null>(null);
  const [post, setPost] = useState(draft.post);
  const [tools, setTools] = useState<Tools>(NO_TOOLS);
  const saveState = useRef(createWatched<SaveState>({ kind: 'saved' })).current;
  const [gone, setGone] = useState(false);
  const [revived, setRevived] = useState<RevivedFrom | null>(null);
  const [picturesLeftOut, setLeftOut] = useState(0);
  const [chosenSentence, setChosen] = useState<number | null>(null);
  const stored = useRef(createWatched(draft.post)).current;
  const summary = useRef(createWatched(draft.summary)).current;
  const store = useRef<DraftStore | null>(null);
  const rest = useRef<Rest | null>(null);

  const mount = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const created = createPostEditor({
      element,
      post: draft.post,
      sourceLang: draft.article.lang,
      origin: { draftId: id, articleId: draft.summary.articleId },
      newId,
      label: i18n.t('desk.editor.label'),
      placeholder: placeholderFor,
      untranslated: i18n.t('desk.untranslated'),
      frame: frameFor,
      onChange: (isTyped) => {
        store.current?.changed(isTyped);
        rest.current?.changed();
      },
      onPasted: setLeftOut,
      onState: () => setTools((before) => readTools(created.editor.state, before)),
    });
    let split = false;
    /** The view of the split draft takes this one's place in the instant in which the store has all of it: no key falls between. */
    const goOnIn = (own: string) => void loadDraft(database, own).then(goOn, console.error);
    const goOn = (found: Draft | null) => {
      const { view, isDestroyed } = created.editor;
      if (found === null || split) return;
      if (isDestroyed) {
        split = true;
        onSplit(found, null);
      } else if (view.composing) {
        const again = () => setTimeout(goOnIn, AFTER_COMPOSITION_MS, found.summary.id);
        view.dom.addEventListener('compositionend', again, { once: true });
      } else if (store.current?.isStored()) {
        split = true;
        onSplit(found, created.caret());
      }
      // Else it is told again after the save that is on its way.
    };
    store.current = storeDraft({
      draft,
      latest: () => ({ ...latest.current, summary: summary.now() }),
      editor: created,
      job,
      onSplit: goOnIn,
      onRevived: setRevived,
      onRead: stored.set,
      // Told where something else is to be read, not at each key.
      onState: (now) => {
        if (!sameState(now, saveState.now())) saveState.set(now);
      },
    });
    rest.current = atRest({
      wait: REST_MS,
      most: LONGEST_WITHOUT_REST_MS,
      run: () => setPost(created.post()),
    });
    setTools(readTools(created.editor.state, NO_TOOLS));
    setEditor(created);
    // After the text is there: it is needed once something is to be undone.
    loadJournal(database, id, draft.revision).then((kept) => {
      if (kept !== null && !created.editor.isDestroyed) created.restoreUndo(kept);
      // The text is whole without it; what is done from now on can be undone.
    }, console.error);
  }, []);

  const flush = useCallback<Flush>(async () => (await store.current?.flush()) ?? true, []);

  useEffect(() => {
    flushOfDesk.current = flush;
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('visibilitychange', flush, { signal });
    addEventListener('pagehide', flush, { signal });
    addEventListener('blur', flush, { signal });
    return () => {
      ended.abort();
      // The view of a draft that was split off is there before this one has gone.
      if (flushOfDesk.current === flush) flushOfDesk.current = null;
    };
  }, []);

  useEffect(() => {
    if (!editor) return;
    return () => {
      rest.current?.end();
      void store.current?.close();
      editor.editor.destroy();
    };
  }, [editor]);

  useStoredDraft({
    draftId: id,
    summary,
    store,
    editor,
    saveState,
    onGone: setGone,
    onTaken: (taken) => {
      stored.set(taken);
      setPost(taken);
    },
  });

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
    summary,
    post,
    stored,
    current: () => editor?.post() ?? post,
    tools,
    saveState,
    picturesLeftOut,
    forgetLeftOut: () => setLeftOut(0),
    gone,
    putBack: () => store.current?.changed(false),
    revived,
    flush,
    sourceIds: tools.sourceIds,
    chosenSentence,
    chooseSentence,
  };
}

import type { Transaction } from '@tiptap/pm/state';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { openEngine } from '../../../utils/browser/open-engine.ts';
import type { WritingOrder } from '../../../utils/engines/engine.ts';
import { writeExtract } from '../../../utils/engines/extract/write-extract.ts';
import { clearParts } from '../../../utils/engines/job/apply-pieces.ts';
import { hasWordsSince } from '../../../utils/engines/job/has-words-since.ts';
import { stillToWrite } from '../../../utils/engines/job/still-to-write.ts';
import { isNothingWanted, type WantedParts, wantedAtFirst } from '../../../utils/engines/job/wanted-parts.ts';
import { partsWanted, writersParts } from '../../../utils/engines/job/writers-parts.ts';
import { isJobOf, type WritingJob } from '../../../utils/engines/job/writing-job.ts';
import type { Draft } from '../../../utils/post/draft.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import type { Post } from '../../../utils/post/post.ts';
import type { WrittenSlot } from '../../../utils/post/writing-pieces.ts';
import type { WritingStyle } from '../../../utils/post/writing-style.ts';
import { listGlossary } from '../../../utils/store/glossary.ts';
import { chooseEngine, loadJob, saveJob } from '../../../utils/store/jobs.ts';
import { loadStyle } from '../../../utils/store/styles.ts';
import { useLiveQuery } from '../../ui/use-live-query.ts';
import { database } from '../database.ts';
import { attrsOf } from '../editor/block-of.ts';
import { newId } from '../new-id.ts';
import type { DraftEditor } from '../use-draft-editor.ts';
import { type Going, NOTHING_GOING, runJob } from './job-runner.ts';

/** `lost`: the page that ran it died; `elsewhere`: another window is at it. */
type WritingState = 'none' | 'running' | 'elsewhere' | 'lost' | WritingJob['status'];

export interface Writing {
  engine: EngineId;
  chooseEngine: (engine: EngineId) => void;
  /** Null until it is read. */
  job: WritingJob | null;
  /** Whether the stored job has been looked for. */
  loaded: boolean;
  state: WritingState;
  going: Going;
  /** An engine wrote since the draft was opened here. */
  ranHere: boolean;
  /** What would be sent for that; null until style and glossary are read. */
  order: (wanted: WantedParts) => WritingOrder | null;
  /** What is still to be written, as the post stands; all of it where nothing was begun. */
  wanted: WantedParts;
  /** The writer's own parts that writing `wanted` anew would overwrite. */
  overwrites: (wanted: WantedParts) => WrittenSlot[];
  /** Writes these parts anew: what stands there goes (one step of undo). */
  start: (wanted: WantedParts) => void;
  /** Writes what is missing. */
  resume: () => void;
  stop: () => void;
  /** The same; resolves once its end is stored. */
  halt: () => Promise<void>;
  /** The post as it was before the last start, while it can be taken back. */
  takeBack: TakeBack | null;
  /** A change of the job from outside the runner (a pasted reply), stored with the post. */
  setJob: (job: WritingJob) => void;
  /** The last thing that happened to it here: the post is as it was before the start. */
  isTakenBack: boolean;
}

interface TakeBack {
  run: () => void;
  /** Words the writer wrote since would go with it, as things stand. */
  losesWords: () => boolean;
}

const DEFAULT_TEMPLATE = 'news';

/** What a start took the place of. */
interface Replaced {
  post: Post;
  job: WritingJob | null;
  /** Blocks that are in the post again only when the start was taken back. */
  gone: ReadonlySet<string>;
}

/** The draft's writing by an engine, as the desk shows and runs it. */
export function useWriting(draft: Draft, desk: DraftEditor, jobRef: RefObject<WritingJob | null>): Writing {
  const { article, sentences, summary } = draft;
  const { id, articleId, depth, templateId = DEFAULT_TEMPLATE } = summary;
  const [engine, setEngine] = useState(summary.engine);
  const [job, setShown] = useState<WritingJob | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [running, setRunning] = useState<'here' | 'elsewhere' | null>(null);
  const [going, setGoing] = useState<Going>(NOTHING_GOING);
  const [ranHere, setRanHere] = useState(false);
  const [before, setBefore] = useState<Replaced | null>(null);
  const [isTakenBack, setTakenBack] = useState(false);
  const replaced = useRef<Replaced | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const ended = useRef<Promise<void> | null>(null);
  const style = useLiveQuery(() => loadStyle(database, templateId), [templateId]);
  const glossary = useLiveQuery(() => listGlossary(database), []);

  const setJob = useCallback((next: WritingJob) => {
    jobRef.current = next;
    setShown(next);
  }, []);

  useEffect(() => () => stopping.current?.abort(), [id]);

  // Another original: the job counted in the blocks of the one before. The one that goes on in it is read below, so this comes first.
  const original = useRef(articleId);
  useEffect(() => {
    if (original.current === articleId) return;
    original.current = articleId;
    stopping.current?.abort();
    jobRef.current = null;
    replaced.current = null;
    setBefore(null);
    setShown(null);
  }, [articleId]);

  // The job as it is stored, by this window or another. What is stored with the post from here must never be an older one.
  const stored = useLiveQuery(async () => ({ job: await loadJob(database, id) }), [id]);
  useEffect(() => {
    if (stored === undefined || stopping.current !== null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    void (async () => {
      const found = stored.job;
      const held = found?.status === 'running' && (await isHeld(id));
      if (signal.aborted || stopping.current !== null) return;
      if (found !== null && isJobOf(found, articleId) && found.updatedAt >= (jobRef.current?.updatedAt ?? 0)) {
        setShown(found);
        if (!held) jobRef.current = found;
      }
      setRunning(held ? 'elsewhere' : null);
      setLoaded(true);
      if (!held) return;
      // Granted once the other window is done, or gone.
      await navigator.locks.request(lockOf(id), { signal }, () => {}).catch(() => {});
      if (signal.aborted) return;
      const last = await loadJob(database, id);
      const own = last !== null && isJobOf(last, articleId) ? last : null;
      setShown(own);
      jobRef.current = own;
      setRunning(null);
    })();
    return () => leaving.abort();
  }, [stored, articleId, running === 'here']);

  // 取り消す may take back a start as well, while the engine writes or later: then its job is none any more.
  useEffect(() => {
    const editor = desk.editor?.editor;
    if (editor === undefined) return;
    const look = ({ transaction }: { transaction: Transaction }) => {
      const last = replaced.current;
      if (last === null || !transaction.docChanged || !hasBlockOf(transaction, last.gone)) return;
      replaced.current = null;
      setBefore(null);
      setTakenBack(true);
      stopping.current?.abort();
      // As of now: what a save that is still under way stores of it is older.
      setJob({ ...(last.job ?? { ...fresh(all), status: 'stopped', written: {} }), updatedAt: Date.now() });
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [desk.editor, articleId]);

  const order = useCallback(
    (wanted: WantedParts): WritingOrder | null =>
      style === undefined || glossary === undefined
        ? null
        : { article, sentences, depth, style: style satisfies WritingStyle, glossary, wanted },
    [article, sentences, depth, style, glossary],
  );

  /** For a press in the first moment of a draft, when what goes into an order is still being read. */
  const readOrder = async (wanted: WantedParts): Promise<WritingOrder> => {
    const [read, names] = await Promise.all([loadStyle(database, templateId), listGlossary(database)]);
    return { article, sentences, depth, style: read, glossary: names, wanted };
  };

  const run = (next: WritingJob) => {
    if (stopping.current === null) ended.current = write(next);
  };

  /** A new original may have come meanwhile, with a job of its own. */
  const storeJob = async () => {
    if (jobRef.current !== null) await saveJob(database, jobRef.current);
  };

  const write = async (next: WritingJob) => {
    const editor = desk.editor;
    if (editor === null) return;
    const controller = new AbortController();
    stopping.current = controller;
    const begun = replaced.current;
    const from = original.current;
    const isUndone = () => replaced.current !== begun || original.current !== from;
    setRunning('here');
    setRanHere(true);
    setTakenBack(false);
    try {
      await alone(id, async (mine) => {
        if (!mine) {
          setRunning('elsewhere');
          return;
        }
        const opened = await openEngine(database, next.engine);
        const asked = order(next.wanted) ?? (await readOrder(next.wanted));
        if (opened === null || controller.signal.aborted) return;
        // Stored before the first word: a page that is closed while the engine still thinks does not begin anew by itself.
        setJob({ ...next, status: 'running', problem: null });
        if (await desk.flush()) await storeJob();
        await runJob({
          engine: opened,
          order: asked,
          job: next,
          editor,
          signal: controller.signal,
          newId,
          now: Date.now,
          isTakenBack: isUndone,
          onJob: (now) => {
            if (!isUndone()) setJob(now);
          },
          onGoing: setGoing,
          onPart: () => void desk.flush(),
        });
        if (await desk.flush()) await storeJob();
      });
    } finally {
      stopping.current = null;
      setRunning((now) => (now === 'here' ? null : now));
    }
  };

  const fresh = (wanted: WantedParts): WritingJob => {
    const anew = partsWanted(wanted);
    const kept = Object.entries(jobRef.current?.written ?? {}).filter(([, { part }]) => !anew.includes(part));
    const written = Object.fromEntries(kept);
    const now = Date.now();
    return { draftId: id, articleId, engine, status: 'running', problem: null, wanted, written, updatedAt: now };
  };

  const all = wantedAtFirst(article, depth, summary.parts);
  const extract = () => writeExtract(article, sentences, depth);
  const wanted = job === null ? all : running === null ? stillToWrite(desk.post, job, extract) : job.wanted;
  return {
    engine,
    chooseEngine: (chosen) => {
      setEngine(chosen);
      void chooseEngine(database, id, chosen);
    },
    job,
    loaded,
    state: stateOf(job, running),
    going,
    ranHere,
    order,
    wanted,
    overwrites: (parts) => {
      const mine = writersParts(desk.current(), jobRef.current?.written ?? {}, extract());
      return mine.filter((part) => partsWanted(parts).includes(part));
    },
    start: (parts) => {
      const post = desk.current();
      desk.keepVersion('engine', post);
      const cleared = clearParts(post, partsWanted(parts), newId);
      replaced.current = null;
      desk.editor?.replace(cleared);
      const kept = new Set(cleared.blocks.map((block) => block.id));
      const gone = new Set(post.blocks.map((block) => block.id).filter((blockId) => !kept.has(blockId)));
      replaced.current = { post, job: jobRef.current, gone };
      setBefore(replaced.current);
      run(fresh(parts));
    },
    resume: () => {
      const last = jobRef.current;
      if (last === null) return;
      const rest = stillToWrite(desk.current(), last, extract);
      if (!isNothingWanted(rest)) run({ articleId, ...last, wanted: rest, engine });
    },
    stop: () => stopping.current?.abort(),
    halt: async () => {
      stopping.current?.abort();
      await ended.current;
    },
    takeBack:
      before === null || running !== null
        ? null
        : {
            run: () => {
              desk.keepVersion('restore');
              desk.editor?.replace(before.post);
              setBefore(null);
            },
            losesWords: () => hasWordsSince(desk.current(), before.post, jobRef.current?.written ?? {}),
          },
    setJob: (next) => {
      setRanHere(true);
      setTakenBack(false);
      setJob(next);
    },
    isTakenBack,
  };
}

function stateOf(job: WritingJob | null, running: 'here' | 'elsewhere' | null): WritingState {
  if (running === 'here') return 'running';
  if (running === 'elsewhere') return 'elsewhere';
  if (job === null) return 'none';
  return job.status === 'running' ? 'lost' : job.status;
}

function hasBlockOf({ doc }: Transaction, ids: ReadonlySet<string>): boolean {
  let found = false;
  doc.forEach((block) => {
    const { blockId } = attrsOf(block);
    found ||= blockId !== null && ids.has(blockId);
  });
  return found;
}

const lockOf = (draftId: string): string => `writing:${draftId}`;

/** Runs `work` while no other window of ours writes into the draft; a window that dies gives its lock back by dying. */
function alone(draftId: string, work: (mine: boolean) => Promise<void>): Promise<void> {
  return navigator.locks.request(lockOf(draftId), { ifAvailable: true }, (lock) => work(lock !== null));
}

async function isHeld(draftId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(draftId));
}

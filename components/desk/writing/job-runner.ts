import type { Engine, EngineEvent, PiecePlace, WritingOrder } from '../../../utils/engines/engine.ts';
import type { EngineProblem } from '../../../utils/engines/engine-problem.ts';
import { writtenBlock } from '../../../utils/engines/job/apply-pieces.ts';
import { pieceKey } from '../../../utils/engines/job/pieces-of-writing.ts';
import { ownBlock, placeGrown, placePiece } from '../../../utils/engines/job/place-piece.ts';
import { stillWanted } from '../../../utils/engines/job/still-wanted.ts';
import type { WritingJob } from '../../../utils/engines/job/writing-job.ts';
import type { PostEditor } from '../editor/create-post-editor.ts';
import { dropEmptyBlocks, fillBlock, insertPiece, withdrawBlock } from '../editor/engine-hand.ts';

/** What is going on right now, beside what the job says. */
export interface Going {
  /** Of a model being fetched, 0 to 1; `unknown` where it says nothing; null where none is. */
  download: number | 'unknown' | null;
  /** A reply was cut at its length, and is being continued. */
  continuing: boolean;
  step: { step: number; of: number } | null;
}

export const NOTHING_GOING: Going = { download: null, continuing: false, step: null };

interface Run {
  engine: Engine;
  order: WritingOrder;
  job: WritingJob;
  editor: PostEditor;
  signal: AbortSignal;
  newId: () => string;
  now: () => number;
  /** The writer has undone the start: what still comes is for a post that is not there any more. */
  isTakenBack: () => boolean;
  /** The job as it stands now: it is stored with the post from here on. */
  onJob: (job: WritingJob) => void;
  onGoing: (going: Going) => void;
  /** A part is finished: store post and job now. */
  onPart: () => void;
}

/** Runs one writing into the editor and gives the job as it ended. Never throws for what an engine does. */
export async function runJob(run: Run): Promise<WritingJob> {
  const { engine, order, signal, now } = run;
  let job: WritingJob = { ...run.job, status: 'running', problem: null, updatedAt: now() };
  let going = NOTHING_GOING;
  const set = (next: WritingJob) => {
    job = { ...next, updatedAt: now() };
    run.onJob(job);
  };
  const show = (changes: Partial<Going>) => {
    going = { ...going, ...changes };
    run.onGoing(going);
  };
  set(job);
  show({});
  /** What has come so far, by place. */
  const come = new Set<string>();
  const stream = engine.write(order, signal);
  for (;;) {
    const next = await nextOf(stream);
    if (next.done) {
      show(NOTHING_GOING);
      set(ended(job, next.value));
      return job;
    }
    if (run.isTakenBack()) continue;
    const event = next.value;
    switch (event.kind) {
      case 'downloading':
        show({ download: event.progress ?? 'unknown' });
        break;
      case 'continuing':
        show({ continuing: true });
        // Parts that were begun are begun anew.
        come.clear();
        break;
      case 'step':
        show({ download: null, step: { step: event.step, of: event.of } });
        break;
      case 'piece':
        if (going.download !== null) show({ download: null });
        come.add(pieceKey(event.piece));
        set(putPiece(job, event.piece, run));
        break;
      default:
        for (const place of leftOver(job, event, come)) set(withdraw(job, place, run));
        set({ ...applyEnd(job, event, run), wanted: stillWanted(job.wanted, event) });
        if (event.kind !== 'withdrawn') run.onPart();
    }
  }
}

type End = { done: true; value: EngineProblem | null };

/** A throw in an engine is a bug of ours: it is logged, and the writer gets the plain sentence for a writing that broke off. */
async function nextOf(stream: ReturnType<Engine['write']>): Promise<{ done: false; value: EngineEvent } | End> {
  try {
    const next = await stream.next();
    if (!next.done) return { done: false, value: next.value };
    return { done: true, value: next.value.ok ? null : next.value.problem };
  } catch (error) {
    console.error(error);
    return { done: true, value: { kind: 'cut-off' } };
  }
}

function ended(job: WritingJob, problem: EngineProblem | null): WritingJob {
  if (problem === null) return { ...job, status: 'done', problem: null };
  return problem.kind === 'stopped'
    ? { ...job, status: 'stopped', problem: null }
    : { ...job, status: 'failed', problem };
}

function putPiece(
  job: WritingJob,
  piece: Extract<EngineEvent, { kind: 'piece' }>['piece'],
  { editor, newId }: Run,
): WritingJob {
  // The writer has left the draft: what is in the editor is stored, and nothing goes into it any more.
  if (editor.editor.isDestroyed) return job;
  // The same text grows up to 25 times a second: the whole post is read for a new one alone.
  const own = ownBlock(job.written, piece);
  const place =
    own === null ? placePiece(editor.post().blocks, job.written, piece) : placeGrown(editor.block(own.id), own.before);
  const { view } = editor.editor;
  if (place.kind === 'leave') return job;
  const into = place.kind === 'into' && fillBlock(view, place.blockId, piece) ? place.blockId : null;
  const blockId = into ?? insertPiece(view, place.kind === 'new' ? place.after : null, piece, newId);
  return { ...job, written: { ...job.written, [blockId]: writtenBlock(piece) } };
}

/** What a reply before had begun of a part that is finished now, and this one has not: it broke off there. */
function leftOver({ written }: WritingJob, event: EngineEvent, come: ReadonlySet<string>): PiecePlace[] {
  return Object.values(written).filter((place) => isPartOf(place, event) && !come.has(pieceKey(place)));
}

function isPartOf({ part, passage }: PiecePlace, event: EngineEvent): boolean {
  if (event.kind === 'part-done') return part === event.part;
  return event.kind === 'passage-done' && part === 'sections' && event.blocks.includes(passage);
}

function applyEnd(job: WritingJob, event: EngineEvent, run: Run): WritingJob {
  const { editor } = run.editor;
  if (editor.isDestroyed) return job;
  const { view } = editor;
  if (event.kind === 'part-done') dropEmptyBlocks(view, event.part);
  if (event.kind === 'passage-done') dropEmptyBlocks(view, 'sections');
  return event.kind === 'withdrawn' ? withdraw(job, event.place, run) : job;
}

/** Takes the engine's text at that place away again; one that the writer has edited since is the writer's. */
function withdraw(job: WritingJob, place: PiecePlace, { editor }: Run): WritingJob {
  const own = ownBlock(job.written, place);
  if (own === null || editor.editor.isDestroyed) return job;
  const isUntouched = placeGrown(editor.block(own.id), own.before).kind === 'into';
  if (isUntouched) withdrawBlock(editor.editor.view, own.id, place);
  const { [own.id]: _, ...written } = job.written;
  return { ...job, written };
}

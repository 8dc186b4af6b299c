import type { EngineId } from '../../post/engine-id.ts';
import type { PiecePlace } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import type { WantedParts } from './wanted-parts.ts';

/** A draft's writing by an engine: stored with the post at each save, so that the two never disagree. */
export interface WritingJob {
  draftId: string;
  /** The original in whose blocks `wanted` and `written` count; the draft's own where none is named. */
  articleId?: string;
  engine: EngineId;
  /** `running` with nobody at it means: the page that ran it died. */
  status: 'running' | 'stopped' | 'failed' | 'done';
  problem: EngineProblem | null;
  /** What is still to be written. */
  wanted: WantedParts;
  /** By block id: what the engine last put into it. A block that reads otherwise is the writer's. */
  written: Record<string, WrittenBlock>;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** Whether it counts in the blocks of that article. */
export const isJobOf = (job: WritingJob, articleId: string): boolean =>
  job.articleId === undefined || job.articleId === articleId;

export interface WrittenBlock extends PiecePlace {
  text: string;
}

import type { Article, SourceSentence } from '../article/article.ts';
import type { Depth } from '../post/depth.ts';
import type { EngineId } from '../post/engine-id.ts';
import type { GlossaryEntry } from '../post/glossary.ts';
import type { WritingStyle } from '../post/writing-style.ts';
import type { Result } from '../result.ts';
import type { EngineProblem } from './engine-problem.ts';
import type { WantedParts } from './job/wanted-parts.ts';

/** The port every engine fits: whatever goes on behind it, readiness before and a stream of pieces during the writing. */
export interface Engine {
  readonly id: EngineId;
  /** Whether it could write this article now. Downloads nothing, and asks nobody but a server on this machine. */
  readiness(about: ReadinessQuery, signal: AbortSignal): Promise<Readiness>;
  /**
   * Writes the wanted parts, in any order, and ends with what went wrong, if anything did; aborting `signal` ends it with
   * `stopped`. An engine that may have to download (`needs-download`) is to be called first thing in a click's handler.
   */
  write(order: WritingOrder, signal: AbortSignal): AsyncGenerator<EngineEvent, Result<null, EngineProblem>>;
  /** Writes one text of the post anew; null where the engine cannot. */
  readonly rewrite:
    | ((order: RewriteOrder, signal: AbortSignal) => AsyncGenerator<WrittenAnew, Result<null, EngineProblem>>)
    | null;
  /** 接続テスト: whether address, permission, key and model are right; null where there is nothing to connect to. */
  readonly probe: ((signal: AbortSignal) => Promise<Result<Probe, EngineProblem>>) | null;
  /** What would be sent, to whom. */
  sending(order: WritingOrder): Sending;
  /** The same for one text written anew. */
  sendingAnew(order: RewriteOrder): Sending;
}

export interface ReadinessQuery {
  /** BCP 47, as the article states it; null where unknown. */
  lang: string | null;
}

export type Readiness =
  | { kind: 'ready' }
  /** Works after a download the writer has to ask for; its size is not known beforehand. */
  | { kind: 'needs-download' }
  | { kind: 'downloading' }
  | { kind: 'cannot'; why: EngineProblem };

/** What one writing asks for; plain data. */
export interface WritingOrder {
  article: Article;
  sentences: SourceSentence[];
  depth: Depth;
  style: WritingStyle;
  glossary: readonly GlossaryEntry[];
  wanted: WantedParts;
}

export type EngineEvent =
  /** A text, or more of a text that was given before (same part, passage and index). */
  | { kind: 'piece'; piece: WrittenPiece }
  /** No piece stands at that place after all: the rest of the reply made something else of it. `blocks`: its passage's. */
  | { kind: 'withdrawn'; place: PiecePlace; blocks: number[] }
  /** Nothing more comes for this part; for `sections` of these blocks of the article. */
  | { kind: 'part-done'; part: 'title' | 'points' | 'lead' }
  | { kind: 'passage-done'; blocks: number[] }
  /** A model is being fetched; 0 to 1, null where unknown. */
  | { kind: 'downloading'; progress: number | null }
  /** The reply ended at its length limit; what is missing is being asked for. */
  | { kind: 'continuing' }
  /** The `step`th of `of` requests goes out. */
  | { kind: 'step'; step: number; of: number };

/** Where a piece stands among all of a post. */
export interface PiecePlace {
  part: 'title' | 'points' | 'lead' | 'sections';
  /** For `sections`: index in `Article.blocks` of the first block of the passage it renders; 0 for all others. */
  passage: number;
  /** Place within its part (and passage), from 0; a passage's heading is -1. */
  index: number;
}

export interface WrittenPiece extends PiecePlace {
  text: string;
  sourceIds: number[];
  untranslated: boolean;
}

export const REWRITINGS = ['shorter', 'plainer', 'faithful', 'again'] as const;
export type Rewriting = (typeof REWRITINGS)[number];

/** One text of the post to be written anew. */
export interface RewriteOrder {
  article: Article;
  /** Those it was made from; where nothing is known of that, those of its part of the article. */
  from: SourceSentence[];
  kind: 'title' | 'heading' | 'item' | 'paragraph';
  text: string;
  how: Rewriting;
  style: WritingStyle;
  glossary: readonly GlossaryEntry[];
}

export interface WrittenAnew {
  text: string;
  /** Null: as before. */
  sourceIds: number[] | null;
}

export interface Probe {
  /** The models the service offers, by name; empty where it has none to choose from. */
  models: string[];
  /** Milliseconds until the chosen model's first word; null where none was asked. */
  answeredAfter: number | null;
}

export interface Sending {
  /** Host the texts go to; null where they stay on this machine. */
  to: string | null;
  /** The texts, as they are sent, one a request. */
  texts: string[];
  /** Roughly, of all requests together; null for engines that do not count in tokens. */
  tokens: number | null;
}

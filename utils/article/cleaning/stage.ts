import type { DraftBlock } from '../body/draft-block.ts';
import type { StatedBody } from '../body/stated-body.ts';

/** What a cleaning stage knows besides the blocks. */
export interface CleaningContext {
  /** The page's address. */
  url: string;
  /** The article's title, and the headlines the page shows: they may differ. */
  titles: string[];
  authors: string[];
  /** Lines of the page that were read as byline or date. */
  topLines?: ReadonlySet<string>;
  /** The article's text as the page's data give it. */
  stated?: StatedBody | null;
}

/** Why a stage removes or changes a block; null where it stays as it is. */
export type Stage = (
  blocks: DraftBlock[],
  context: CleaningContext,
  note: (reason: string, what: DraftBlock) => void,
) => DraftBlock[];

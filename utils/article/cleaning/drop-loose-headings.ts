import type { Stage } from './clean-blocks.ts';

/** Headings with nothing under them: what they headed was removed, or lay outside the article. */
export const dropLooseHeadings: Stage = (blocks, _, note) => {
  const kept = [...blocks];
  for (let last = kept.at(-1); last !== undefined && last.block.kind === 'heading'; last = kept.at(-1)) {
    note('nothing under it', last);
    kept.pop();
  }
  return kept;
};

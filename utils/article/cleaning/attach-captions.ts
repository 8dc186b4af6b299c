import type { DraftBlock } from '../body/draft-block.ts';
import { splitTrailingCredit } from '../body/read-figure.ts';
import type { Stage } from './clean-blocks.ts';

const CAPTION = /(?:^|[\s_-])(?:caption|wp-caption-text|bildunterschrift|legende|photo-text|image-text)(?=$|[\s_-])/;
const LONGEST = 400;

/** The line under a picture that stands in an element of its own, not in a `<figure>`: it is the picture's caption. */
export const attachCaptions: Stage = (blocks, _, note) => {
  const kept: DraftBlock[] = [];
  for (const draft of blocks) {
    const before = kept.at(-1);
    const isCaption = draft.block.kind === 'paragraph' && draft.text.length <= LONGEST && CAPTION.test(draft.names);
    if (isCaption && before?.block.kind === 'figure' && before.block.caption === null) {
      note('a caption beside its picture', draft);
      kept[kept.length - 1] = { ...before, block: { ...before.block, ...splitTrailingCredit(draft.text, '') } };
    } else kept.push(draft);
  }
  return kept;
};

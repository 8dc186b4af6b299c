import { lowerInPlace } from '../letter-ranges.ts';
import type { Stage } from './stage.ts';

/** Headings of boxes between two paragraphs, whose links Readability took along. */
const BOXES =
  /^(?:advertisement:.*|editors?(?:['’]s?)? (?:picks?|recommendations)|more (?:from .*|.* videos)|people are also reading…?|most (?:read|popular|viewed)(?: in .*)?|read (?:more on .*|this next|also)|see also|recommended(?: by .*| for you| reading)?|lesen sie (?:auch|mehr)|(?:à )?lire aussi|más información|te puede interesar|leggi anche|leia (?:também|mais)|lees ook|les også|läs också|читайте (?:также|також)|סיפורים נוספים|related(?: (?:articles|links|stories|news))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested).*)[:：]?$/;

/** Headings with nothing under them: what they headed was removed, or lay outside the article. */
export const dropLooseHeadings: Stage = (blocks, _, note) => {
  const kept = blocks.filter((draft) => {
    const box = draft.block.kind === 'heading' && BOXES.test(lowerInPlace(draft.text));
    if (box) note('heads a box', draft);
    return !box;
  });
  for (let last = kept.at(-1); last !== undefined && last.block.kind === 'heading'; last = kept.at(-1)) {
    note('nothing under it', last);
    kept.pop();
  }
  return kept;
};

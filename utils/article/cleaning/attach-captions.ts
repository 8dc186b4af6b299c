import type { DraftBlock } from '../body/draft-block.ts';
import { draftLength } from '../body/draft-length.ts';
import { splitTrailingCredit } from '../body/read-figure.ts';
import type { Stage } from './stage.ts';

const CAPTION =
  /(?:^|[\s_-])(?:(?:image)?caption|wp-caption-text|bildunterschrift|legende|photo-text|image-text)(?=$|[\s_-])/;
/** Names of boxes that hold a picture and the line on it. */
const PICTURE_BOX =
  /(?:^|[\s_-])(?:content)?(?:figure|image|img|photo|picture)s?(?:-?(?:box|content|container|wrapper))?(?=$|[\s_-])/;
/** Where such boxes hold more of the text, they are the article: it is the template's name. */
const WRAPPER_SHARE = 0.25;
const LONGEST = 400;
/** A line under a picture that is no sentence tells what it shows, or who took it. */
const LONGEST_LINE = 120;
const STOP = /[.!?:…,;。！？：]["”»’」』)]?$/;
const CREDIT =
  /^\(?(?:photo(?:graph)?s?|images?|pictures?|credits?|source|foto|фото|bild|quelle|צילום|사진|图|圖|تصوير)\s?(?:by|from|courtesy|provided|source|:|：|©)/i;
/** A sentence or two, and who took the picture. */
const CREDIT_BEHIND =
  /[.!?"”’)]\s+\(?(?:photo(?:graph)?s?|images?|pictures?|credits?|foto|bild|crédits?)(?:\s?:|\s(?:by|courtesy))[^.()]{2,60}\.?\)?$/i;
/** A line that tells the time says when the article came out. */
const CLOCK = /\d[:.h]\d{2}(?!\d)/;
/** How many of how many pictures. */
const COUNT = /^\d{1,3}(?:\s?\/\s?\d{1,3})?$/;

/** The line under a picture that stands in an element of its own, not in a `<figure>`: it is the picture's caption. */
export const attachCaptions: Stage = (blocks, _, note) => {
  const inBoxes = blocks.filter(({ block, names }) => block.kind === 'paragraph' && PICTURE_BOX.test(names));
  const boxed = draftLength(inBoxes) > draftLength(blocks) * WRAPPER_SHARE ? new Set<DraftBlock>() : new Set(inBoxes);
  const kept: DraftBlock[] = [];
  for (const draft of blocks) {
    const before = kept.at(-1);
    if (draft.block.kind !== 'paragraph') kept.push(draft);
    else if (before?.block.kind !== 'figure') {
      if (tellsWhoTookIt(draft.text)) note('a caption whose picture is not read', draft);
      else kept.push(draft);
    } else if (COUNT.test(draft.text)) note('the number of a picture', draft);
    else if (before.block.caption === null && isCaption(draft, boxed.has(draft))) {
      note('a caption beside its picture', draft);
      kept[kept.length - 1] = { ...before, block: { ...before.block, ...splitTrailingCredit(draft.text, '') } };
    } else if (before.block.credit === null && boxed.has(draft) && IN_BRACKETS.test(draft.text)) {
      note('a credit beside its picture', draft);
      kept[kept.length - 1] = { ...before, block: { ...before.block, credit: draft.text.slice(1, -1) } };
    } else kept.push(draft);
  }
  return kept;
};

const IN_BRACKETS = /^\([^()]{2,120}\)$/;

/** `(ABC Photo/Ines Corvo)`: how agencies close their captions. */
const AGENCY_PHOTO = /\([^()]{0,20}photo\/[^()]{2,40}\)$/i;

/** `▲ The bus at its stop. （圖／…）`: how Taiwanese outlets set a caption. */
const POINTS_UP = /^[▲△▼]/;

/** Of the pictures above an article many stand outside of its element; the lines on them come along. */
const tellsWhoTookIt = (text: string): boolean =>
  (text.length <= LONGEST_LINE && (CREDIT_BEHIND.test(text) || (CREDIT.test(text) && IN_BRACKETS.test(text)))) ||
  (text.length <= LONGEST && AGENCY_PHOTO.test(text));

function isCaption({ block, text, names, linked }: DraftBlock, boxed: boolean): boolean {
  if (
    text.length <= LONGEST &&
    (boxed || POINTS_UP.test(text) || CAPTION.test(names) || CREDIT.test(text) || CREDIT_BEHIND.test(text))
  )
    return true;
  const bold = block.kind === 'paragraph' && block.content.every(({ strong }) => strong);
  return text.length <= LONGEST_LINE && !STOP.test(text) && !CLOCK.test(text) && linked < 0.5 && !bold;
}

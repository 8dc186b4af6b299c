import type { DraftBlock } from '../body/draft-block.ts';
import { draftLength } from '../body/draft-length.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import { isCorrectionNote } from './correction-note.ts';
import { presentsWriter } from './presents-writer.ts';
import type { Stage } from './stage.ts';

/** Share of the text that blocks behind the article's own element may hold and still be an appendix. */
const APPENDIX_SHARE = 0.15;
/** More blocks than this are a section, not what a template puts behind an article. */
const APPENDIX_BLOCKS = 4;
/** Paragraphs this long are prose; three of them in a row go on with the article. */
const PROSE = 150;
const MOST_PROSE = 2;
/** A label over the text: a topic, a place, a job title. Sentences end with a mark. */
const LONGEST_LABEL = 100;
const SENTENCE_END = /[.!?:…。！？：؟۔।"”»’』」）)\]]$/;
/** What holds hardly any prose may be longer: forms, offers, addresses, teasers of one line each. */
const SCRAPS_SHARE = 0.35;
/** Among so many blocks of scraps one may be prose. */
const SCRAPS_PER_PROSE = 8;
/** A note that the text refers to by its number. */
const NUMBERED = /^[[(]?(?:\d{1,2}|\*+|†)[\].)\s]/;
/** Parts of an article that templates put into elements of their own behind the text. */
const OWN_PARTS =
  /(?:^|[\s_-])(?:faqs?|accordions?|conclusion|verdict|summary|footnotes?|notes|references|sources|credits|\S*disclaimer|recipe\S*|correction|update)(?=$|[\s_-])/;

/**
 * What stands outside the element that holds most of the text: author boxes, offers and notes behind it, labels above it.
 * Names are not asked but to keep, so it works on templates whose names are machine-made.
 */
export const dropOutside: Stage = (blocks, { authors }, note) => {
  const first = blocks.findIndex((draft) => !draft.outside && draft.block.kind !== 'figure');
  const last = blocks.findLastIndex((draft) => !draft.outside && draft.block.kind !== 'figure');
  if (first < 0) return blocks;
  const appendix = isAppendix(blocks, last + 1) ? last + 1 : blocks.length;
  return blocks.filter((draft, index) => {
    const label = index < first && isLabel(draft);
    const biography = index < first && isBiography(draft, authors);
    const behind =
      (draft.behindStated === true || (index >= appendix && draft.block.kind !== 'figure')) &&
      !isCorrectionNote(lowerInPlace(draft.text));
    if (label) note('a label above the text', draft);
    else if (biography) note('presents who wrote it', draft);
    else if (behind) note('behind the element of the text', draft);
    return !label && !biography && !behind;
  });
};

function isAppendix(blocks: DraftBlock[], from: number): boolean {
  const behind = blocks.slice(from).filter(({ block }) => block.kind !== 'figure');
  if (behind.length === 0 || behind.some(isOwnPart)) return false;
  const share = draftLength(behind) / draftLength(blocks);
  const prose = behind.filter(({ text }) => text.length > PROSE).length;
  return (
    (behind.length <= APPENDIX_BLOCKS && share <= APPENDIX_SHARE && prose <= MOST_PROSE) ||
    (prose * SCRAPS_PER_PROSE <= behind.length && share <= SCRAPS_SHARE)
  );
}

const isOwnPart = ({ names, block, text }: DraftBlock): boolean =>
  OWN_PARTS.test(names) || block.kind === 'list' || block.kind === 'code' || NUMBERED.test(text);

const isLabel = ({ block, text }: DraftBlock): boolean =>
  block.kind === 'paragraph' && text.length <= LONGEST_LABEL && !SENTENCE_END.test(text);

/** "Mara writes about harbours.": above the text, by the first name alone as often as not. */
const isBiography = ({ block, text }: DraftBlock, authors: string[]): boolean =>
  block.kind === 'paragraph' &&
  authors.some((name) => text.startsWith(`${name.split(' ', 1)[0]} `)) &&
  presentsWriter(lowerInPlace(text));

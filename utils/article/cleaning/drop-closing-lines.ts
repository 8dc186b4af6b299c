import { inlineText } from '../article-text.ts';
import type { DraftBlock } from '../body/draft-block.ts';
import { lowerInPlace } from '../letter-ranges.ts';
import { presentsWriter } from './presents-writer.ts';
import type { Stage } from './stage.ts';

/** Blocks at the end among which such lines may stand one after the other. */
const MOST = 8;
/** Longer paragraphs at the end close the article, whatever they mention. */
const LONGEST = 700;
/** Lines looked at one by one: only a short one is nothing but what the phrase says. */
const LONGEST_LINE = 260;

/** Short lines that end pages, not articles; asked of the text in lower case. */
const LINES: readonly [reason: string, line: RegExp][] = [
  [
    'who made it',
    /^[([*—–-]*\s*(?:_+$|[^.]{0,24}기자 ?\(?\S+@|▶|[a-z]{2,5}(?:[/, ]+[a-z]{2,5})*\)$|[a-z]{2,5}\/[a-z/]{2,12}$|(?:additional |with )?reporting by|editing by|edited by|written by|(?:photos?|images?) (?:by|via)|photograph(?:s|y) by|with (?:reporting|files|material) (?:by|from)|(?:this (?:story|report|article) )?includes information from|source|quelle|fonte|fuente|redaktion|mitarbeit|bearbeitet von|[^.]{3,80} contributed (?:reporting|to this)|[^.]{0,60}\b(?:writer|reporter|researcher|editor|correspondent)s? [^.]{3,80} contributed\.?$|[—–-]*\s*[^.,]{2,40} (?:reported|contributed) from [^.]{2,80}\.|our standards:|（?责编|责任编辑|責任編輯|編集|来源|來源|출처|사진\s*=|المصدر)(?=[\s:：.(/]|$)/,
  ],
  [
    'where it appeared',
    /^[([*—–-]*\s*(?:(?:this|the) (?:article|story|post|piece|essay|blog|interview) .{0,120}\b(?:originally|first|previously) (?:appeared|published|ran)|(?:originally|first) published|read the original|cross-?posted|reprinted|excerpted|the post .{1,200} appeared first on|last updated|dieses thema im programm|publisert|published on|also available on|a version of this)\b/,
  ],
  [
    'rights or terms',
    /^[([*—–-]*\s*(?:this (?:work|article|document|material|content) (?:is|was) (?:licensed|subject to copyright|published under|not legal|for (?:general )?information)|all rights reserved|©|copyright\b|(?:note: )?the (?:views|opinions) expressed|.{0,120}\bregistered trademarks?\b|citation:|more information:|disclaimer\b|disclosure\b|the .{3,60} editorial board consists|(?:for (?:more|further) .{3,80}|to download .{3,80}), please (?:contact|visit|see):?|.{3,60} is for informational purposes only|accuracy and availability of)/,
  ],
  [
    'earns by its links',
    /\b(?:earn|receive|get) (?:an? |some )?(?:small )?(?:affiliate |referral )?(?:commissions?|compensation)\b|\baffiliate (?:links?|commission|marketer|fee)\b|\bindependently selected\b/,
  ],
  [
    'asks the reader',
    /^(?:thank(?:s| you) for reading|back to top|click here|follow \S.{0,60} on\b|(?:ready|want|looking|interested|need) .{3,160}\?|contact \S.{0,80}(?:@|via|at)\b|if you (?:have any (?:feedback|questions|comments)|liked|enjoyed|want to|would like to)|wilt u reageren|fehler gefunden|mail de redactie|do you want to|get (?:all )?the latest|hat (?:ihnen|dir) (?:dieser|der) (?:artikel|beitrag) gefallen|die kommentare (?:im forum )?geben|for more information|subscribe|sign up|by (?:clicking|subscribing|signing)|what do you think\?|do you have|comments on this (?:piece|article|story|post) are|let us know|leave a comment|pages?:|tags?:|filed under|categories:|topics:|share this|book a|schedule a|try .{2,40} (?:for )?free|start your|to (?:learn|find out) more about)|\b(?:book|schedule|request) (?:a |your )?(?:free )?(?:demo|call|consultation)\b|\bfree trial\b|\bread our comment policy\b|\bin order to comment\b/,
  ],
];

const ADDRESS_ALONE = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/;

/** A person is presented with a name; sentences about things begin otherwise. Asked of the text as it stands. */
const NAME_FIRST = /^[([*]?\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|del|al|bin)){1,4}[\s,(]/u;

/** The paper that the article tells of, cited behind it. */
const CITED = /\bdoi:? ?10\.\d|doi\.org\/10\./;
/** Behind it stand another paper or who has more to say of it, in so many characters. */
const LONGEST_CITED = 500;

/** The blocks up to the papers cited behind the text. */
function beforeCited(blocks: DraftBlock[]): number {
  let rest = 0;
  let end = blocks.length;
  for (let at = blocks.length - 1; at > 0 && at >= blocks.length - MOST; at -= 1) {
    const { block, text } = blocks[at] as DraftBlock;
    if (block.kind !== 'paragraph' && block.kind !== 'figure') break;
    if (block.kind === 'paragraph' && text.length <= LONGEST && CITED.test(lowerInPlace(text))) {
      end = at;
      rest = 0;
    } else if (block.kind === 'paragraph') rest += text.length;
    if (rest > LONGEST_CITED) break;
  }
  return end;
}

/** Credits, rights, requests and the author's presentation that stand at the very end, one after the other. */
export const dropClosingLines: Stage = (blocks, _, note) => {
  const end = beforeCited(blocks);
  const kept = blocks.slice(0, end);
  for (const dropped of blocks.slice(end)) note('a paper cited', dropped);
  // Figures at the end hide nothing: what stands before them may still be such a line.
  for (let steps = 0, at = kept.length - 1; steps < MOST && at > 0; steps += 1, at -= 1) {
    const draft = kept[at];
    if (draft === undefined) break;
    if (draft.block.kind === 'figure') continue;
    const shorter = withoutNotes(draft);
    if (shorter !== null) {
      note('notes of the outlet in a list', draft);
      kept.splice(at, 1, ...shorter);
      break;
    }
    // A heading may head the pictures behind it; with nothing behind it, it headed what was dropped.
    const reason =
      draft.block.kind === 'heading' && at === kept.length - 1
        ? 'a heading with nothing under it'
        : reasonToDrop(draft);
    if (reason === null) break;
    note(reason, draft);
    kept.splice(at, 1);
  }
  return kept;
};

function reasonToDrop({ block, text, linked }: DraftBlock): string | null {
  if ((block.kind !== 'paragraph' && block.kind !== 'quote') || text.length > LONGEST) return null;
  if (ADDRESS_ALONE.test(text)) return 'an address alone';
  if (linked >= 0.9 && text.length <= LONGEST_LINE) return 'a link alone';
  const lower = lowerInPlace(text);
  for (const [reason, line] of LINES) {
    if (line.test(lower) && (text.length <= LONGEST_LINE || reason !== 'asks the reader')) return reason;
  }
  return presentsWriter(lower) && NAME_FIRST.test(text) ? 'presents who wrote it' : null;
}

/** Items of a short list at the end that are such lines each, as some outlets set them: what is left of it; null where none is. */
function withoutNotes({ block, ...draft }: DraftBlock): DraftBlock[] | null {
  if (block.kind !== 'list' || block.items.length > MOST_NOTES) return null;
  const items = block.items.filter(({ content }) => {
    const text = inlineText(content);
    const line: DraftBlock = { ...draft, block: { kind: 'paragraph', content }, text, linked: 0 };
    return reasonToDrop(line) === null;
  });
  if (items.length === block.items.length) return null;
  return items.length === 0 ? [] : [{ ...draft, block: { ...block, items } }];
}

const MOST_NOTES = 4;

import { diffArrays } from 'diff';
import { webAddress } from '../post/link-address.ts';
import { type BlockPlace, placeBlocks } from '../post/place-blocks.ts';
import type { Post } from '../post/post.ts';
import { visibleBlocks } from '../targets/visible-blocks.ts';
import { type ComparedLine, compareLines, type LineLoss } from './compare-lines.ts';
import { type Line, type LineKind, lineText } from './line.ts';
import { buildLines } from './line-builder.ts';

/** What a block of the post lost. */
interface BlockLoss {
  place: BlockPlace;
  losses: LineLoss[];
}

export interface InsertReport {
  /** Blocks that were sent and that the target can hold, and how many arrived whole. */
  blocks: number;
  whole: number;
  /** Links and runs of bold, likewise. */
  marks: number;
  marksWhole: number;
  losses: BlockLoss[];
  /** Pictures without an address that another page can show (`data:`, say). */
  unsendable: BlockPlace[];
  title: TitleOutcome;
  /** Lines that stand in the editor beside those sent, where there should be none. */
  extra: number;
  /** The words of lines that stood there before and should have stayed. */
  gone: string[];
}

/** `kept`: what stood in the field was left there. `none`: the post has no title yet. */
export type TitleOutcome = 'arrived' | 'kept' | 'cut' | 'lost' | 'none';

interface Comparison {
  post: Post;
  sent: readonly Line[];
  arrived: readonly Line[];
  /** What stood there before, where the post was put in at the caret. */
  before: readonly Line[] | null;
  drops: readonly LineKind[];
  title: TitleOutcome;
}

/** What arrived, block by block. */
export function insertReport({ post, sent, arrived, before, drops, title }: Comparison): InsertReport {
  const owners = ownersOf(post);
  const changed = before === null ? { added: arrived, gone: [] } : changedLines(before, arrived);
  const { lines, extra } = compareLines(
    sent.filter((line) => !drops.includes(line.kind)),
    changed.added,
  );
  const compared = lines.values();
  const byBlock = new Map<string, ComparedLine[]>();
  sent.forEach((line, index) => {
    const owner = owners[index];
    if (drops.includes(line.kind)) return;
    const next = compared.next().value;
    if (owner !== undefined && next !== undefined) byBlock.set(owner, [...(byBlock.get(owner) ?? []), next]);
  });
  const lost = new Map([...byBlock].map(([id, all]) => [id, unique(all.flatMap(({ losses }) => losses))] as const));
  const places = placeBlocks(post, ({ id }) => (lost.get(id)?.length ?? 0) > 0);
  const sum = (field: 'marks' | 'marksEqual') => lines.reduce((total, line) => total + line[field], 0);
  return {
    blocks: byBlock.size,
    whole: byBlock.size - places.length,
    marks: sum('marks'),
    marksWhole: sum('marksEqual'),
    losses: places.map((place) => ({ place, losses: lost.get(place.id) ?? [] })),
    unsendable: placeBlocks(post, ({ image }) => image !== undefined && webAddress(image.src) === null),
    title,
    extra: before === null ? extra : 0,
    gone: changed.gone.map(lineText),
  };
}

/** The id of the block each line sent comes from: a target renders every visible block, in order, line by line. */
function ownersOf(post: Post): string[] {
  return visibleBlocks(post).flatMap((block) => {
    const builder = buildLines();
    if (block.kind === 'image') builder.image(block.image?.src ?? '');
    for (const { text } of block.content) {
      text.split('\n').forEach((words, index) => {
        if (index > 0) builder.end('p');
        builder.text(words, {});
      });
    }
    builder.end('p');
    return builder.lines.map(() => block.id);
  });
}

/** The lines that came to be there, and those that went; those of the writer's that stayed are no concern of ours. */
function changedLines(before: readonly Line[], after: readonly Line[]): { added: Line[]; gone: Line[] } {
  let [from, to] = [0, 0];
  const added: Line[] = [];
  const removed: Line[] = [];
  for (const part of diffArrays(before.map(lineText), after.map(lineText))) {
    if (part.removed) removed.push(...before.slice(from, from + part.count));
    if (part.added) added.push(...after.slice(to, to + part.count));
    if (!part.added) from += part.count;
    if (!part.removed) to += part.count;
  }
  const texts = added.map(lineText);
  return { added, gone: removed.filter((line) => !standsAround(lineText(line), texts)) };
}

/** Whether a line that had the caret in it stands there still: its beginning begins a line, and the rest ends that or a later one. */
function standsAround(line: string, added: readonly string[]): boolean {
  // A space at the caret is none at the end of a line.
  const words = line.replaceAll(' ', '');
  let head = 0;
  return added.some((text) => {
    const there = text.replaceAll(' ', '');
    const tail = sharedAtEnd(words, there);
    head = Math.max(head, Math.min(sharedAtStart(words, there), there.length - tail));
    return head + tail >= words.length;
  });
}

function sharedAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** A block of many lines says each loss once. */
function unique(losses: readonly LineLoss[]): LineLoss[] {
  const said = new Map<string, LineLoss>();
  for (const loss of losses) {
    const before = said.get(loss.kind);
    const counts = before !== undefined && 'count' in before && 'count' in loss;
    said.set(loss.kind, counts ? { ...loss, count: before.count + loss.count } : (before ?? loss));
  }
  return [...said.values()];
}

/** Whether all that was sent stands there as it was sent, and nothing else does. */
export const isWhole = ({ losses, unsendable, extra, gone, title }: InsertReport): boolean =>
  losses.length + unsendable.length + extra + gone.length === 0 && (title === 'arrived' || title === 'kept');

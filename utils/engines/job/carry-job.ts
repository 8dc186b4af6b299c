import type { Original } from '../../article/compare-articles.ts';
import { splitSections } from '../split-sections.ts';
import type { WritingJob, WrittenBlock } from './writing-job.ts';

/** `id`: of the article. */
interface NextOriginal extends Original {
  id: string;
}

/**
 * The job as it goes on when another original takes the place of the one before. Blocks are known again by their sentences,
 * whose ids stay (`carrySentences`). A block that is new is still to be written where the one before it in its section is,
 * else the one behind it; in a section of new ones alone, where any section is. What the engine made of a block that is gone
 * is the writer's from here on.
 */
export function carryJob(job: WritingJob, before: Original, after: NextOriginal): WritingJob {
  const blockBefore = new Map(before.sentences.map(({ id, block }) => [id, block]));
  const open = new Set(job.wanted.blocks);
  /** By new block: whether it is still to be written. */
  const isOpen = new Map<number, boolean>();
  /** By old block. */
  const blockNow = new Map<number, number>();
  for (const { id, block } of after.sentences) {
    const old = blockBefore.get(id);
    if (old === undefined) continue;
    isOpen.set(block, isOpen.get(block) === true || open.has(old));
    if (!blockNow.has(old)) blockNow.set(old, block);
  }
  const openOf = (blocks: readonly number[]): number[] => {
    let last = blocks.map((block) => isOpen.get(block)).find((known) => known !== undefined) ?? true;
    return blocks.filter((block) => {
      last = isOpen.get(block) ?? last;
      return last;
    });
  };
  const sections = splitSections(after.article).map(({ heading, blocks }) =>
    blocks.length > 0 || heading === null ? blocks : [heading],
  );
  return {
    ...job,
    articleId: after.id,
    status: job.status === 'running' ? 'stopped' : job.status,
    wanted: { ...job.wanted, blocks: open.size === 0 ? [] : sections.flatMap(openOf) },
    written: Object.fromEntries(Object.entries(job.written).flatMap((one) => carried(one, blockNow))),
  };
}

function carried([id, place]: [string, WrittenBlock], blockNow: ReadonlyMap<number, number>): [string, WrittenBlock][] {
  if (place.part !== 'sections') return [[id, place]];
  const passage = blockNow.get(place.passage);
  return passage === undefined ? [] : [[id, { ...place, passage }]];
}

import type { Post } from '../../post/post.ts';
import type { Writing } from '../../post/writing.ts';
import type { WantedParts } from './wanted-parts.ts';
import { partsWanted, wantedWithout, writersParts, writtenParts } from './writers-parts.ts';
import type { WritingJob } from './writing-job.ts';

/**
 * What of a job's `wanted` is still to be written into that post: no part that holds the writer's words and nothing of the job's. They
 * were written meanwhile, or came back with 取り消す, and the part would stand there twice.
 */
export function stillToWrite(
  post: Post,
  { wanted, written }: Pick<WritingJob, 'wanted' | 'written'>,
  extract: () => Writing,
): WantedParts {
  const begun = new Set(Object.values(written).map(({ part }) => part));
  const stands = writtenParts(post);
  const open = partsWanted(wanted).filter((part) => !begun.has(part) && stands.includes(part));
  if (open.length === 0) return wanted;
  const own = writersParts(post, written, extract());
  return wantedWithout(
    wanted,
    open.filter((part) => own.includes(part)),
  );
}

import { fail, ok, type Result } from '../result.ts';

/** Milliseconds: a picture that takes longer is not waited for. */
const PATIENCE = 30_000;

export type FetchPictureProblem = { kind: 'unreachable' } | { kind: 'status'; status: number } | { kind: 'too-large' };

/**
 * Fetches a picture from an address the writer has allowed: no cookies, no referrer. More than `most` bytes are not read.
 * The one thing outside the engines that goes to the network, and only in the click that asks for it.
 */
export async function fetchPicture(address: string, most: number): Promise<Result<Blob, FetchPictureProblem>> {
  try {
    const reply = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!reply.ok) return fail({ kind: 'status', status: reply.status });
    const parts: BlobPart[] = [];
    let bytes = 0;
    for await (const part of reply.body ?? []) {
      bytes += part.length;
      if (bytes > most) return fail({ kind: 'too-large' });
      parts.push(part);
    }
    return ok(new Blob(parts));
  } catch (error) {
    // No network, cut, not allowed after all, or too slow: browsers tell them apart in no way that is sure.
    console.error('picture not fetched', error);
    return fail({ kind: 'unreachable' });
  }
}

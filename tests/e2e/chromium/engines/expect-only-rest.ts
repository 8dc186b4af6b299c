import { expect } from 'vitest';
import type { RecordedRequest } from '../../engine-servers/engine-server.ts';
import { isWriting, promptOf } from './engine-session.ts';
import { LEFT_AT_HALF, readPrompt } from './sample-post.ts';

/**
 * After a reply that ended at `HALF` of it: one more request, for no part that is written, which shows no sentence of a
 * section that is.
 */
export function expectOnlyRest(requests: readonly RecordedRequest[]): void {
  const prompts = requests.filter(isWriting).map((request) => readPrompt(promptOf(request)));
  // What is no prompt for a post is a connection test's.
  const [first, rest, ...more] = prompts.filter((prompt) => prompt !== null);
  expect(first).toMatchObject({ title: true, points: true, lead: true, sections: true });
  expect(rest).toMatchObject({ title: false, points: false, lead: false, sections: true });
  expect(Math.min(...(rest?.shown ?? []))).toBe(LEFT_AT_HALF);
  expect(more).toEqual([]);
}

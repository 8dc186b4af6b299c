import { expect, test } from 'vitest';
import { storeProblem } from '../../components/ui/store-problem.ts';

const named = (name: string, inner?: unknown) => Object.assign(new Error('x'), { name, ...(inner ? { inner } : {}) });

test('a full disk is told from a broken store and from a bug, however deep Dexie wraps it', () => {
  expect(storeProblem(named('QuotaExceededError'))).toBe('quota');
  expect(storeProblem(named('AbortError', named('QuotaExceededError')))).toBe('quota');
  expect(storeProblem(named('DatabaseClosedError', named('UnknownError')))).toBe('storage');
  expect(storeProblem(named('DatabaseClosedError'))).toBe('closed');
  expect(storeProblem(named('TypeError'))).toBe('unknown');
  expect(storeProblem('text')).toBe('unknown');
});

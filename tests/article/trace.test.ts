import * as v from 'valibot';
import { expect, test } from 'vitest';
import { recordTrace, TRACE_LIMITS } from '../../utils/article/trace.ts';
import { traceSchema } from '../../utils/article/trace-schema.ts';

test('a record is bounded however much the stages tell, and is what a reply may carry', () => {
  const { trace, lines } = recordTrace();
  for (let index = 0; index < TRACE_LIMITS.lines * 2; index += 1) trace('stage', 'reason', 'x'.repeat(10_000));
  expect(lines).toHaveLength(TRACE_LIMITS.lines);
  expect(lines[0]?.what).toHaveLength(TRACE_LIMITS.characters);
  expect(v.is(traceSchema, lines)).toBe(true);
});

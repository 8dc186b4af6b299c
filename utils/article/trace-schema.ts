import * as v from 'valibot';
import { TRACE_LIMITS, type TraceLine } from './trace.ts';

const line = v.pipe(v.string(), v.maxLength(TRACE_LIMITS.characters));

/** What the page's side says it did, as it may be stored: bounded. */
export const traceSchema: v.GenericSchema<unknown, TraceLine[]> = v.pipe(
  v.array(v.strictObject({ stage: line, reason: line, what: line })),
  v.maxLength(TRACE_LIMITS.lines),
);

/** Told by each stage what it removed or chose, and why: for tests and for finding out what went wrong on a page. */
export type Trace = (stage: string, reason: string, what: string) => void;

/** One thing a stage removed or chose. */
export interface TraceLine {
  stage: string;
  reason: string;
  /** The text or value it was about, cut short. */
  what: string;
}

/** Lines and characters kept with a clip: enough to see what went wrong, never a second copy of the page. */
export const TRACE_LIMITS = { lines: 500, characters: 160 } as const;

export interface TraceRecord {
  trace: Trace;
  lines: TraceLine[];
}

/** Writes down what the stages tell, behind the lines already there, up to a number of them. */
export function recordTrace(most: number = TRACE_LIMITS.lines, lines: TraceLine[] = []): TraceRecord {
  const cut = (text: string): string => text.slice(0, TRACE_LIMITS.characters);
  return {
    lines,
    trace: (stage, reason, what) => {
      if (lines.length < most) lines.push({ stage: cut(stage), reason: cut(reason), what: cut(what) });
    },
  };
}

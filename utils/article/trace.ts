/** Told by each stage what it removed or chose, and why: for tests and for finding out what went wrong on a page. */
export type Trace = (stage: string, reason: string, what: string) => void;

export const noTrace: Trace = () => {};

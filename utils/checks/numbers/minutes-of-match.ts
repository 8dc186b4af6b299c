/** Minutes of the first half: Japanese counts those of the second anew (後半33分 for the 78th). */
export const HALF = 45;

/** A minute of a match as it is counted from the beginning, and from that of its half. */
export const minutesOfMatch = (minute: number): number[] => (minute > HALF ? [minute, minute - HALF] : [minute]);

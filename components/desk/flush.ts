/** Stores what is typed and not yet stored; false where that failed, and leaving would lose it. */
export type Flush = () => Promise<boolean>;

/** The title is longer than the destination takes, in UTF-16 units; `short` is its beginning that fits, null where none does. */
export type TargetFact = { kind: 'title-too-long'; length: number; limit: number; short: string | null };

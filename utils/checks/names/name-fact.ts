export type NameFact = { kind: 'name-not-in-source'; written: string };

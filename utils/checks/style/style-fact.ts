export type StyleFact = { kind: 'wide' };

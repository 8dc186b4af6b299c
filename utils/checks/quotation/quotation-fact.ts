export type QuotationFact = { kind: 'no-source' };

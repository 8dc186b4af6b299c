export type NameFact =
  /** Latin letters that the source does not have. */
  | { kind: 'name-not-in-source'; written: string }
  | { kind: 'glossary-form'; written: string; japanese: string }
  /** One person or place in two katakana spellings. */
  | { kind: 'name-in-two-forms'; written: string; other: string }
  | { kind: 'title-of-another'; written: string; name: string; source: string };

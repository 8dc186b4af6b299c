const TELLS = ['sore-wa', 'doubled-particle', 'koto-ga-dekiru', 'doubled-no', 'kare-ra', 'ni-yotte'] as const;
export type Tell = (typeof TELLS)[number];

export type StyleFact =
  | { kind: 'width'; written: string }
  | { kind: 'half-katakana'; written: string }
  | { kind: 'doubled-punctuation'; written: string }
  | { kind: 'foreign-punctuation'; written: string }
  | { kind: 'unclosed-bracket'; written: string }
  | { kind: 'nested-quotes'; written: string }
  /** The sentence ends the other way than most of the post. */
  | { kind: 'mixed-tone'; tone: 'polite' | 'plain' }
  | { kind: 'long-sentence'; characters: number }
  | { kind: 'untranslated-sentence'; written: string }
  | { kind: 'translation-tell'; tell: Tell; written: string }
  | { kind: 'spelling-variant'; written: string; other: string };

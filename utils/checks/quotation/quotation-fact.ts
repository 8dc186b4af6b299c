const SOURCE_PARTS = ['outlet', 'title', 'author', 'date', 'url'] as const;
export type SourcePart = (typeof SOURCE_PARTS)[number];

export type QuotationFact =
  /** Share, in percent, of the post that is quoted or translated in full. */
  | { kind: 'quoted-share'; percent: number }
  /** Words of the original taken over as they stand, outside a block marked as quotation. */
  | { kind: 'verbatim-run'; characters: number; written: string }
  | { kind: 'quote-without-cite' }
  | { kind: 'source-block-missing' }
  | { kind: 'source-lacks'; part: SourcePart; value: string }
  | { kind: 'no-own-words' };

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** What a reader takes for one character each. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

import { completeDates, publishedDay } from './numbers/date-context.ts';
import type { Quantity } from './numbers/quantity.ts';
import { readFigures } from './numbers/read-figures.ts';

/** The original, read once for all checks. */
export interface Source {
  lang: string | null;
  sentences: string[];
  /** The figures of each sentence. */
  quantities: Quantity[][];
}

/** `published` is ISO 8601: words like "on Monday" are told by it. */
export function readSource(sentences: string[], lang: string | null, published: string | null): Source {
  const day = publishedDay(published);
  const quantities = sentences.map((sentence) => readFigures(sentence, lang, day));
  return { lang, sentences, quantities: completeDates(quantities, day) };
}

import { completeDates, publishedDay } from './numbers/date-context.ts';
import type { Quantity } from './numbers/quantity.ts';
import { readFigures } from './numbers/read-figures.ts';
import { remembered } from './remembered.ts';

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
  const about = `${lang ?? ''} ${day === null ? '' : published}`;
  const quantities = sentences.map((sentence) => figuresOf(sentence, about));
  return { lang, sentences, quantities: completeDates(quantities, day) };
}

const figuresOf = remembered((sentence, about) => {
  const [lang = '', published = ''] = about.split(' ');
  return readFigures(sentence, lang === '' ? null : lang, publishedDay(published));
});

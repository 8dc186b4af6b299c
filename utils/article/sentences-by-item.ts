import type { ListBlock, SourceSentence } from './article.ts';
import { inlineText } from './article-text.ts';

/** The list's sentences, those of one item together: `sentences` are all of the list's, in order, and make up its text. */
export function sentencesByItem({ items }: ListBlock, sentences: SourceSentence[]): SourceSentence[][] {
  const lengths = items.map(({ content }) => lettersIn(inlineText(content))).filter((length) => length > 0);
  const groups: SourceSentence[][] = [];
  /** Letters of the item that are still to come. */
  let left = 0;
  for (const sentence of sentences) {
    if (left <= 0) {
      left = lengths[groups.length] ?? 0;
      groups.push([]);
    }
    groups.at(-1)?.push(sentence);
    left -= lettersIn(sentence.text);
  }
  return groups;
}

const lettersIn = (text: string): number => text.replace(/\s+/g, '').length;

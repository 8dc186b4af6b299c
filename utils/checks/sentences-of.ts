import { splitSentences } from '../article/split-sentences.ts';
import { remembered } from './remembered.ts';

interface PlacedSentence {
  text: string;
  start: number;
  end: number;
}

/** A Japanese text's sentences with their places in it. */
export const sentencesOf = remembered((text): readonly PlacedSentence[] => {
  let from = 0;
  return splitSentences(text, 'ja').map((sentence) => {
    // The splitter joins white space; a sentence is looked up by its first characters.
    const start = Math.max(from, text.indexOf(sentence.slice(0, 8), from));
    const end = Math.min(text.length, start + sentence.length);
    from = end;
    return { text: text.slice(start, end), start, end };
  });
});

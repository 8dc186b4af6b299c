/** Characters as Unicode numbers them: an emoji is at least one, a surrogate pair is one. */
export const countLetters = (text: string): number => [...text].length;

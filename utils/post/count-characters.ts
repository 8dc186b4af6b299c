/**
 * Characters as this project counts them for the writer: code points, line breaks left out. So a rare kanji is one, an emoji of
 * several parts is as many as it has; spaces count, as they do in note's and Ameba's own fields.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '\n' && character !== '\r') count += 1;
  return count;
}

import { titlePieces } from './title-pieces.ts';

/** The title parted where a line may begin, in phrases (文節): put together they are the title again, spaces and all. */
export function titlePhrases(title: string): string[] {
  const starts: number[] = [];
  let end = 0;
  for (const { text, start } of titlePieces(title)) {
    if (start !== 'inside') starts.push(end);
    end = title.indexOf(text, end) + text.length;
  }
  return starts.map((start, index) => title.slice(index === 0 ? 0 : start, starts[index + 1]));
}

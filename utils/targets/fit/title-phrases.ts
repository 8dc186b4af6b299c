import { jaModel, Parser } from 'budoux';
import { graphemes } from '../graphemes.ts';

const parser = new Parser(jaModel);

/** A Japanese title in phrases (文節), never parted within a character as readers see it. Some 20 KB: comes when a title is too long. */
export function titlePhrases(title: string): string[] {
  const ends = new Set<number>();
  let at = 0;
  for (const phrase of parser.parse(title)) {
    at += phrase.length;
    ends.add(at);
  }
  const phrases: string[] = [];
  let open = '';
  let read = 0;
  for (const character of graphemes(title)) {
    open += character;
    read += character.length;
    if (!ends.has(read)) continue;
    phrases.push(open);
    open = '';
  }
  return open === '' ? phrases : [...phrases, open];
}

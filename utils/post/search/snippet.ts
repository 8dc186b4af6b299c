import { foldText, foldWithPlaces } from './fold-text.ts';
import { findWord, type SearchQuery } from './search-query.ts';

/** A piece of text, cut at what was found. */
export interface Marked {
  text: string;
  found: boolean;
}

/** Characters shown before the first thing found: enough to see what it belongs to, few enough for a narrow panel. */
const BEFORE = 12;
const LENGTH = 80;

/** The passage around the first word found in the text, each word found in it marked; null where none is. */
export function snippet(text: string, query: SearchQuery): Marked[] | null {
  const marks = findAll(text, query);
  const [first] = marks;
  if (first === undefined) return null;
  const start = Math.max(0, first[0] - BEFORE);
  return cut(text, marks, start, Math.min(text.length, start + LENGTH));
}

/** The whole text, what was found in it marked. */
export const markWords = (text: string, query: SearchQuery): Marked[] =>
  cut(text, findAll(text, query), 0, text.length);

function findAll(text: string, { words }: SearchQuery): [number, number][] {
  // Most texts have none of the words; letter by letter is slow.
  const whole = foldText(text);
  if (words.every((word) => findWord(whole, word) === -1)) return [];
  const { folded, places } = foldWithPlaces(text);
  const marks: [number, number][] = [];
  for (const word of words) {
    for (let at = findWord(folded, word); at !== -1; at = findWord(folded, word, at + word.length)) {
      marks.push([places[at] ?? 0, places[at + word.length] ?? text.length]);
    }
  }
  return marks.sort((a, b) => a[0] - b[0]);
}

function cut(text: string, marks: [number, number][], start: number, end: number): Marked[] {
  const pieces: Marked[] = [];
  const add = (from: number, to: number, found: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), found });
  };
  let at = start;
  for (const [from, to] of marks) {
    if (from < at || from >= end) continue;
    add(at, from, false);
    add(from, Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  if (start > 0) pieces.unshift({ text: '…', found: false });
  if (end < text.length) pieces.push({ text: '…', found: false });
  return pieces;
}

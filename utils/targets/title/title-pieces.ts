import { jaModel, Parser } from 'budoux';
import { graphemes } from '../graphemes.ts';

/** Finds phrases in Japanese. With its model some 20 KB: what imports this comes when a title is to be broken or cut. */
const parser = new Parser(jaModel);

/** A part of the title that is never broken, and what may happen in front of it. */
export interface TitlePiece {
  text: string;
  /** White space before it, which goes where a line begins with it. */
  space: string;
  /** `line`: the writer broke the line here. `phrase`: a good place. `inside`: within a phrase, where nothing else fits. */
  start: 'line' | 'phrase' | 'inside';
}

/** 行頭禁則: no line begins with these. */
const NO_START = new Set(
  '、。，．・：；？！‼⁇⁈⁉?!,.:;%％‰℃°′″)]}）］｝〕〉》」』】〙〗｠»”’ー〜～－–—―…‥々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ',
);
/** 行末禁則: no line ends with these. */
const NO_END = new Set('([{（［｛〔〈《「『【〘〖｟«“‘#＃$＄¥￥€£№〒§');
/** Two of one kind stand together. */
const PAIRS = new Set('…‥―—');

/** Letters and digits of scripts that put spaces between words: a word is not broken. */
const isOfWord = (text: string): boolean =>
  /^[\p{L}\p{N}]/u.test(text) && !/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々]/u.test(text);
/** What holds a word or a figure together: `1,200`, `don't`, `AT&T`, `24/7`. */
const JOINS = new Set(",.'’&/:-‐‑–_@+");

/** The title as pieces: phrases, kinsoku kept, no word, figure or emoji torn. */
export function titlePieces(title: string): TitlePiece[] {
  return title.split('\n').flatMap(linePieces);
}

function linePieces(line: string): TitlePiece[] {
  const words = [...line.matchAll(/([\s\u3000]*)([^\s\u3000]+)/gu)];
  return words.flatMap(([, space = '', word = ''], index) =>
    wordPieces(word).map((piece, at): TitlePiece => {
      if (at > 0) return piece;
      const start =
        index === 0
          ? 'line'
          : mayBreak((words[index - 1]?.[2] ?? '').at(-1) ?? '', word[0] ?? '')
            ? 'phrase'
            : 'inside';
      return { ...piece, space: index === 0 ? '' : space, start };
    }),
  );
}

function wordPieces(word: string): TitlePiece[] {
  const phrases = new Set(parser.parseBoundaries(word));
  const letters = graphemes(word);
  const pieces: TitlePiece[] = [];
  let at = 0;
  letters.forEach((letter, index) => {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ text: letter, space: '', start: 'phrase' });
    else if (isTorn(letters, index)) last.text += letter;
    else pieces.push({ text: letter, space: '', start: phrases.has(at) ? 'phrase' : 'inside' });
    at += letter.length;
  });
  return pieces;
}

/** Whether a break in front of that letter would tear what belongs together. */
function isTorn(letters: readonly string[], index: number): boolean {
  const before = letters[index - 1] ?? '';
  const here = letters[index] ?? '';
  if (!mayBreak(before, here) || (PAIRS.has(before) && before === here)) return true;
  if (isOfWord(before) && isOfWord(here)) return true;
  const joins = (at: number) =>
    JOINS.has(letters[at] ?? '') && isOfWord(letters[at - 1] ?? '') && isOfWord(letters[at + 1] ?? '');
  return joins(index) || joins(index - 1);
}

const mayBreak = (before: string, here: string): boolean => !NO_START.has(here) && !NO_END.has(before);

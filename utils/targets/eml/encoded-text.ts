import { base64 } from './base64-lines.ts';

const START = '=?UTF-8?B?';
const END = '?=';
/** RFC 2047: an encoded word has 75 characters at most, and a line that holds one 76. */
const LINE = 76;
/** Three bytes become four characters; what is left of a continuation line after its space and the marks of a word. */
const bytesIn = (room: number): number => Math.floor((room - START.length - END.length) / 4) * 3;

/** A header's words after `taken` characters of its first line: ASCII that fits as it is, all else as encoded words. */
export function encodedText(text: string, taken: number): string {
  const line = inOneLine(text);
  const plain = /^[ -~]*$/.test(line) && !line.includes('=?') && taken + line.length <= LINE;
  return plain ? line : encodedWords(line, taken);
}

/** Encoded words, folded, and cut between characters, never inside one. */
export function encodedWords(text: string, taken: number): string {
  const words: string[] = [];
  let word = '';
  let size = 0;
  let room = bytesIn(LINE - taken);
  for (const character of inOneLine(text)) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > room) {
      words.push(word);
      word = '';
      size = 0;
      room = bytesIn(LINE - 1);
    }
    word += character;
    size += bytes;
  }
  return [...words, word].map((part) => START + base64(part) + END).join('\r\n ');
}

/** A line break in a header would begin another. */
function inOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

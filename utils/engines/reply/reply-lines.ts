import { AS_IS, BLANK, BULLET, isChatter, isSourced } from './reply-line-shapes.ts';
import { readLabel } from './reply-part-label.ts';

/** Source numbers on a line of their own belong to the line before. */
const NUMBERS_ALONE = /\n\n?[ \t]*(?=(?:\[\d[\d,、 -]*\])+[ \t]*$)/gmu;

/** Where the line breaks were lost, a label or a dash behind a source number begins a line. */
const LOST_BREAK = /(?<=[\]］】])[ \t]+(?=(?:要点|リード|見出し|本文)[:：]|- )/gu;

/** The lines of the answer in a cleaned reply: out of its fence, without what is said to the reader behind it. */
export function replyLines(text: string): string[] {
  const lines = answerBlock(text).replace(NUMBERS_ALONE, ' ').replace(LOST_BREAK, '\n').split('\n');
  return dropChatter(lines.map((line) => line.replace(/^\s*>[\s>]*/u, '')));
}

/** Text around the one fenced block that holds the labels is chatter; of several whole answers the first counts; other fences are only lines to leave out. */
function answerBlock(text: string): string {
  const blocks = [
    ...text.matchAll(/^[ \t]*(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^[ \t]*(?:```|~~~)\s*$|$(?![\s\S]))/gmu),
  ].map((match) => match[1] ?? '');
  const labelled = blocks.map((block) => block.split('\n').flatMap((line) => readLabel(line)?.part ?? []));
  const many = labelled.filter((parts) => parts.length > 1);
  const isWhole = many.length === 1 || many.filter((parts) => parts.includes('title')).length > 1;
  const answer = isWhole ? (blocks[labelled.findIndex((parts) => parts.length > 1)] ?? '') : text;
  return answer.replace(/^[ \t]*(?:```|~~~).*$/gmu, '');
}

/** Leaves out lines to the reader at the very end, after a gap. What carries a source number is never one. */
function dropChatter(lines: string[]): string[] {
  const kept = [...lines];
  for (;;) {
    while (kept.length > 0 && BLANK.test(kept.at(-1) ?? '')) kept.pop();
    const gap = kept.findLastIndex((line) => BLANK.test(line));
    const tail = kept.slice(gap + 1);
    if (gap === -1 || tail.length === 0 || !tail.every(turnsToReader)) return kept;
    kept.length = gap;
  }
}

function turnsToReader(line: string): boolean {
  if (isSourced(line) || BULLET.test(line) || line.startsWith(AS_IS)) return false;
  const label = readLabel(line);
  return label === null ? isChatter(line) : label.part === 'apart';
}

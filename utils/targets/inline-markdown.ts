import type { PostBlock, Span } from '../post/post.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { linkRuns, shownAddress } from './link-runs.ts';
import { markdownAddress } from './markdown-address.ts';

/** A block's content as CommonMark; each `\n` is a hard break, each line is safe to begin a paragraph. */
export function inlineMarkdown(block: PostBlock): string {
  let before = '';
  const text = linkRuns(block.content)
    .map(({ href, spans, text: words }, index, runs) => {
      const after = runs[index + 1]?.text.at(0) ?? '';
      const inner = boldRuns(spans)
        .map((run, place, all) => {
          const rendered = run.bold
            ? strong(run.text, before, all[place + 1]?.text.at(0) ?? after)
            : escapeMarkdown(run.text);
          before = run.text.at(-1) ?? before;
          return rendered;
        })
        .join('');
      if (href !== null) return link(words, inner, href);
      // Before a link's bracket the mark would make it a picture.
      return index < runs.length - 1 ? inner.replace(/!$/, '\\!') : inner;
    })
    .join('');
  return text.split('\n').map(escapeLineStart).join('\\\n');
}

/** Characters with a meaning at the start of a line alone: heading, list, quote, underline of a heading. Spaces there could make code. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^([#+=-]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function boldRuns(spans: Span[]): { bold: boolean; text: string }[] {
  const runs: { bold: boolean; text: string }[] = [];
  for (const { bold = false, text } of spans) {
    const run = runs.at(-1);
    if (run !== undefined && run.bold === bold) run.text += text;
    else runs.push({ bold, text });
  }
  return runs;
}

/** Unicode punctuation and symbols, as CommonMark counts them. */
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const isLetter = (character: string) => character !== '' && !/\s/.test(character) && !PUNCTUATION.test(character);

/**
 * `**` between a letter and a bracket is no mark in CommonMark ("合意**「歴史的」**と"), which Japanese text meets all the
 * time: there the tag itself is written. Spaces at the ends go outside.
 */
function strong(text: string, before: string, after: string): string {
  const [, head = '', core = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const opens = head !== '' || !isLetter(before) || isLetter([...core].at(0) ?? '');
  const closes = tail !== '' || !isLetter(after) || isLetter([...core].at(-1) ?? '');
  const inner = escapeMarkdown(core);
  return `${head}${opens && closes ? `**${inner}**` : `<strong>${inner}</strong>`}${tail}`;
}

/** An address that is its own words is an autolink. */
function link(words: string, inner: string, href: string): string {
  const address = shownAddress(href);
  return words === address && /^[^\s<>]+$/.test(address) ? `<${address}>` : `[${inner}](${markdownAddress(href)})`;
}

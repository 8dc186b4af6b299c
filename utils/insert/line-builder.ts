import type { Line, LineKind, LineSpan } from './line.ts';

export type Marks = Omit<LineSpan, 'text'>;

export interface LineBuilder {
  lines: Line[];
  text(words: string, marks: Marks): void;
  image(address: string): void;
  /** Ends the line that is being built; one without words was none. */
  end(kind: LineKind, styled?: boolean): void;
}

/** Puts lines together from runs of text, with one kind of space and no space at either end, as editors differ in both. */
export function buildLines(): LineBuilder {
  const lines: Line[] = [];
  let open: LineSpan[] = [];
  return {
    lines,
    text: (words, marks) => void open.push({ text: words, ...marks }),
    image: (address) => void lines.push({ kind: 'image', spans: [{ text: address }] }),
    end(kind, styled = false) {
      const spans = tidy(open);
      open = [];
      if (spans.length > 0) lines.push({ kind, spans, ...(styled ? { styled: true as const } : {}) });
    },
  };
}

/** White space that HTML shows as one space, and the no-break spaces editors write for it. The full-width space is text. */
const SPACES = /[ \t\r\n\f\u00a0]+/g;
/** Shows nothing; editors put these where a caret needs a place. The joiner of emoji is not among them. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

function tidy(raw: readonly LineSpan[]): LineSpan[] {
  const spans: LineSpan[] = [];
  let afterSpace = true;
  for (const { text: words, ...marks } of raw) {
    let text = words.replace(INVISIBLE, '').replace(SPACES, ' ');
    if (afterSpace) text = text.replace(/^ /, '');
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    const last = spans.at(-1);
    if (last !== undefined && last.href === marks.href && last.bold === marks.bold) last.text += text;
    else spans.push({ text, ...marks });
  }
  for (let last = spans.at(-1); last?.text.endsWith(' '); last = spans.at(-1)) {
    last.text = last.text.slice(0, -1);
    if (last.text === '') spans.pop();
  }
  return spans;
}

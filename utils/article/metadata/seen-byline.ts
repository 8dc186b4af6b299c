import { isByAlone, opensAsByline, startsName, withoutByWords } from './byline-words.ts';
import type { PageLine } from './lines-after.ts';

/** A byline the reader sees near the headline. */
export interface SeenByline {
  /** What stands there, to be cleaned. */
  text: string;
  /** True where words say that it names the author; else it only looks like a name beside a date. */
  said: boolean;
}

const LONGEST_LINE = 200;
const MOST_WORDS = 16;
/** A byline stands this near to the headline. */
const NEAR = 10;

/** `01/26/2026 // Mara Ellison` */
const DATE_THEN_NAME = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*(?:\/\/|\||–|—|-)\s*(.{3,80})$/;
/** `26 Jan 2026 by Mara Ellison` */
const DATE_THEN_BY = /\d{4}(?:[\s,|·•–-]|\d{1,2}:\d{2}|[ap]m)*\s+(by [A-ZÀ-Þ].{3,80})$/;
/** `来源：… 记者：…`, `記者林○○／台北報導`: a label in the middle of a line of facts. */
const LABELLED =
  /(?:记者|記者|作者|撰文|文|責任編輯|责任编辑|责编)\s*[:：／/＝=]\s*([\u3400-\u9fff·、\s]{2,30}?)(?=\s|$|[|｜）)／/])/;
const REPORTER = /^[（(【]?(?:.{0,6})記者([\u3400-\u9fff]{2,4})[／/]/;
/** `홍길동 기자` */
const KOREAN = /^([\uac00-\ud7a3]{2,4})\s?(?:선임기자|기자|특파원|논설위원)(?=$|[\s(,·|]|\S+@)/;

/** The first line near the headline that names the author. */
export function seenByline(lines: PageLine[]): SeenByline | null {
  const near = lines.slice(0, NEAR);
  const said = lines.flatMap((_, index) => saidIn(lines, index) ?? []);
  const first = said.find((one, at) => !isCredit(lines, one.index, said[at + 1]?.index)) ?? said[0];
  if (first !== undefined) return { text: first.text, said: true };
  for (const [index, { text }] of near.entries()) {
    const name = NAME_THEN_DATE.exec(text)?.[1] ?? text;
    const dated = name !== text || hasDate(near[index + 1]) || hasDate(near[index - 1]);
    if (dated && isName(name) && name.includes(' ')) return { text: name, said: false };
  }
  return null;
}

function saidIn(lines: PageLine[], index: number): { text: string; index: number } | null {
  const { text } = lines[index] as PageLine;
  if (text.length > LONGEST_LINE) return null;
  const said =
    DATE_THEN_NAME.exec(text)?.[1] ??
    LABELLED.exec(text)?.[1] ??
    REPORTER.exec(text)?.[1] ??
    KOREAN.exec(text)?.[1] ??
    DATE_THEN_BY.exec(text)?.[1];
  if (said !== undefined) return { text: said, index };
  if (opensAsByline(text) && text.split(' ').length <= MOST_WORDS) return { text: joined(lines, index), index };
  const next = lines[index + 1]?.text ?? '';
  return isByAlone(text) && isName(next) ? { text: joined(lines, index + 1), index } : null;
}

/** Under a caption, with another byline right behind it: the photographer's. */
const isCredit = (lines: PageLine[], index: number, next: number | undefined): boolean =>
  next !== undefined && next - index <= 2 && (lines[index - 1]?.text.length ?? 0) >= CAPTION;

const CAPTION = 60;

/** `Mara Ellison | 26 Jan 2026` */
const NAME_THEN_DATE = /^([^\d|•·–—]{5,40}?)\s*[|•·–—,]\s*.{0,12}\d{1,2}.{0,30}$/;

const hasDate = (line: PageLine | undefined): boolean =>
  line !== undefined && line.text.length <= 60 && (WHOLE_DATE.test(line.text) || line.datetime !== null);

/** Day and year, or a reading time: a year alone stands in tables. */
const WHOLE_DATE = /\d{1,2}\D{1,14}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,4}\d{1,2}|\d min(?:ute)?s? read/;

/** A byline of several names may be broken over lines: `By Mara Ellison and`. */
function joined(lines: PageLine[], index: number): string {
  const text = lines[index]?.text ?? '';
  const next = lines[index + 1]?.text ?? '';
  if (next === ',' || next === '|') return `${text}, ${lines[index + 2]?.text ?? ''}`;
  return /(?:,|\band|&|\bund|\bet|\by)$/.test(text) || /^(?:and|&) [A-Z]/.test(next) ? `${text} ${next}` : text;
}

/** Words of menus and buttons that are written like names. */
const NOT_A_NAME =
  /\b(?:share|read|sign|log|subscribe|table|contents?|news|article|guide|blog|home|about|contact|new|the|updated?|published|posted|view|listen|watch|more|free|top|best|how|what|why|your|our|for|and|all|by|last|min|editorial|photo|image|getty|advertisement|affiliate|disclosure|skip|comments?)\b/;
const NAME_WORD =
  /^(?:[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž'’]+(?:[-'’][A-ZÀ-Þ]?[a-zß-ÿ]+)*|[A-ZÀ-Þ]\.(?:[A-Z]\.)?|[Dd]e|van|von|der|da|la|Mc[A-Z][a-z]+|[A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ][a-zß-ÿ]+|[\u0400-\u1fff]+|[\u3040-\u9fff\uac00-\ud7a3]{2,})$/;

/** Whether the text, without "By", can be a person's name and nothing else. */
export function isName(text: string): boolean {
  const bare = withoutByWords(text).replace(/,.*$/, '');
  const words = bare.split(' ');
  return (
    startsName(bare) &&
    words.length <= 4 &&
    bare.length <= 40 &&
    !NOT_A_NAME.test(bare.toLowerCase()) &&
    words.every((word) => NAME_WORD.test(word))
  );
}

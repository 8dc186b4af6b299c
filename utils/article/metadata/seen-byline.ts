import { isByAlone, opensAsByline } from './byline-words.ts';
import { isName } from './is-name.ts';
import type { PageLine } from './lines-after.ts';

const LONGEST_LINE = 200;
const MOST_WORDS = 16;
/** `01/26/2026 // Mara Ellison` */
const DATE_THEN_NAME = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*(?:\/\/|\||–|—|-)\s*(.{3,80})$/;
/** `26 Jan 2026 by Mara Ellison` */
const DATE_THEN_BY = /\d{4}(?:[\s,|·•–-]|\d{1,2}:\d{2}|[ap]m)*\s+(by [A-ZÀ-Þ].{3,80})$/;
/** `来源：… 记者：…`, `記者林○○／台北報導`: a label in the middle of a line of facts. */
const LABELLED =
  /(?:记者|記者|作者|撰文|文|責任編輯|责任编辑|责编)\s*[:：／/＝=]\s*([\u3400-\u9fff·、\s]{2,30}?)(?=\s|$|[|｜）)／/])/;
const REPORTER =
  /^[（(【]?.{0,8}(?:記者|记者)\s*((?:[\u3400-\u9fff]{2,4}(?:[、\s]+|(?=[／/]|$)))+(?:[\u3400-\u9fff]{2,4}(?=[／/]|$))?)(?=[／/]|$|[12]\d{3})/;
/** Who helped the reporter, before the name. */
const TRAINEE = /\s*(?:实习生|實習生|见习记者|實習記者)\s*/g;
/** `홍길동 기자` */
const KOREAN = /^([\uac00-\ud7a3]{2,4})\s?(?:선임기자|기자|특파원|논설위원)(?=$|[\s(,·|]|\S+@)/;

/** What the first line near the headline says that names the author in words, to be cleaned. */
export function seenByline(lines: PageLine[]): string | null {
  const said = lines.flatMap((_, index) => saidIn(lines, index) ?? []);
  const first = said.find((one, at) => !isCredit(lines, one.index, said[at + 1]?.index)) ?? said[0];
  return first?.text ?? null;
}

function saidIn(lines: PageLine[], index: number): { text: string; index: number } | null {
  const { text } = lines[index] as PageLine;
  if (text.length > LONGEST_LINE) return null;
  const said =
    DATE_THEN_NAME.exec(text)?.[1] ??
    LABELLED.exec(text)?.[1] ??
    REPORTER.exec(text)?.[1]?.replace(TRAINEE, '、') ??
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

/** A byline of several names may be broken over lines: `By Mara Ellison and`. */
function joined(lines: PageLine[], index: number): string {
  const text = lines[index]?.text ?? '';
  const next = lines[index + 1]?.text ?? '';
  if (next === ',' || next === '|') return `${text}, ${lines[index + 2]?.text ?? ''}`;
  return /(?:,|\band|&|\bund|\bet|\by)$/.test(text) || /^(?:and|&) [A-Z]/.test(next) ? `${text} ${next}` : text;
}

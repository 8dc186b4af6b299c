import { WORD_CHARACTERS } from '../letter-ranges.ts';

/** A title is parts with separators; the first part has none before it. */
export interface TitlePart {
  separator: string;
  text: string;
}

/** Between headline, section and outlet. `ㅣ` is a Korean letter that outlets type for a bar. */
const SEPARATOR =
  /\s+[|•·»–—:／/*-]\s+|\s*[|｜»]\s*|\s+::\s+|\s*--+\s*|\s*[_＿]\s*(?=[^_＿]*$)|\s*ㅣ\s*(?=[^ㅣ]*$)| [-–—] /;

/** Where a title quotes someone in guillemets, `»` closes or opens the quotation. */
const IN_QUOTES = new RegExp(SEPARATOR.source.replaceAll('»', ''));

export function splitTitle(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let rest = title;
  let separator = '';
  const between = title.includes('«') ? IN_QUOTES : SEPARATOR;
  for (let match = between.exec(rest); match !== null; match = between.exec(rest)) {
    parts.push({ separator, text: rest.slice(0, match.index) });
    separator = match[0];
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push({ separator, text: rest });
  return parts;
}

export const joinTitle = (parts: TitlePart[]): string =>
  parts
    .map(({ separator, text }, index) => (index === 0 ? text : separator + text))
    .join('')
    .trim();

/** A bar sets something apart from the headline; a dash or colon may be part of it. */
export const isBar = (separator: string): boolean => /[|｜»•·ㅣ_＿*]|::|--/.test(separator);

/** `The Harbour Courier` and `harbourcourier` compare equal. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net|de|fr|co\.uk|co|es|it|jp|kr|cn|at|ch|tv|news|info)$/, '')
    .replace(NOT_WORD, '');

const NOT_WORD = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

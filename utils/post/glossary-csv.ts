import Papa from 'papaparse';
import { fail, ok, type Result } from '../result.ts';
import { GLOSSARY_KINDS, type GlossaryEntry, type GlossaryKind } from './glossary.ts';

/** A name as it stands in a file. */
export type GlossaryLine = Omit<GlossaryEntry, 'id'>;

/** Why no name was taken from a file. `open-quote`: one opens in that line (of the file, from 1) that does not close as it should. */
export type GlossaryFileProblem = { kind: 'not-text' | 'too-large' | 'empty' } | { kind: 'open-quote'; line: number };

/** Bytes; ten thousand names with their notes have fewer. */
const LARGEST_FILE = 4_000_000;

const HEADER = ['原文の綴り', '表記', '種類', 'メモ', '初出に綴り'];

const KIND_WORDS: Readonly<Record<GlossaryKind, string>> = {
  person: '人名',
  organisation: '組織',
  place: '地名',
  other: 'その他',
};

const YES = '○';

/** The glossary as spreadsheets read it: with a byte order mark, without which Excel takes UTF-8 for Shift_JIS. */
export const writeGlossaryCsv = (entries: readonly GlossaryLine[]): string =>
  `\uFEFF${Papa.unparse({
    fields: HEADER,
    data: entries.map(({ source, japanese, kind, note, latinFirst }) => [
      source,
      japanese,
      kind === undefined ? '' : KIND_WORDS[kind],
      note ?? '',
      latinFirst === true ? YES : '',
    ]),
  })}\r\n`;

/**
 * Names from a table of two columns or more: UTF-8, UTF-16 or Shift_JIS, commas, semicolons or tabs, with a header or without.
 * An empty cell of a column that is there says that the name has nothing of it; a column that is missing says nothing.
 */
export function readGlossaryCsv(bytes: Uint8Array): Result<GlossaryLine[], GlossaryFileProblem> {
  if (bytes.length > LARGEST_FILE) return fail({ kind: 'too-large' });
  const text = decode(bytes)?.trimEnd();
  if (text === undefined) return fail({ kind: 'not-text' });
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';'],
  });
  // What follows such a quote would be read as one cell: names would be missing, and their letters stand in another's.
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open !== undefined) return fail({ kind: 'open-quote', line: lineAt(text, open.index ?? 0) });
  const [first] = data;
  const header = first !== undefined && isHeader(first) ? first.map((cell) => cell.trim()) : null;
  const names = new Map<string, GlossaryLine>();
  for (const row of data) {
    const cells = row.map((cell) => cell.trim());
    const [source = '', japanese = ''] = cells;
    if (source === '' || japanese === '' || isHeader(cells)) continue;
    // Spreadsheets leave out empty cells at the end of a row, so the header decides where there is one.
    const cell = (column: number): string | undefined => {
      const emptied = header === null ? cells[column] : header[column] === HEADER[column] ? '' : undefined;
      return cells[column] || emptied;
    };
    names.set(source, { source, japanese, ...kindOf(cell(2)), ...noteOf(cell(3)), ...firstOf(cell(4)) });
  }
  return names.size === 0 ? fail({ kind: 'empty' }) : ok([...names.values()]);
}

/** The line of a place in the text, from 1; spreadsheets of every system end lines in their own way. */
const lineAt = (text: string, place: number): number => text.slice(0, place).split(/\r\n|\r|\n/).length;

const isHeader = ([source = '', japanese = '']: string[]): boolean =>
  /^(?:原文(?:の綴り)?|原語|原?綴り|英語|source|original|term|english)$/i.test(source.trim()) &&
  /^(?:表記|訳語?|日本語(?:訳|表記)?|カタカナ|japanese|translation|target)$/i.test(japanese.trim());

/** A word for a kind that is none of ours says nothing. */
function kindOf(word: string | undefined): { kind?: GlossaryKind } {
  if (word === '') return { kind: 'other' };
  const kind = GLOSSARY_KINDS.find((known) => word === KIND_WORDS[known] || word?.toLowerCase() === known);
  return kind === undefined ? {} : { kind };
}

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

const firstOf = (mark: string | undefined): { latinFirst?: boolean } =>
  mark === undefined ? {} : { latinFirst: /^(?:○|〇|1|true|yes|はい)$/i.test(mark) };

/** Text by its byte order mark, else as UTF-8 where it is that without a flaw, else as Shift_JIS; null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? ['utf-16le'] : first === 0xfe && second === 0xff ? ['utf-16be'] : null;
  for (const encoding of marked ?? ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

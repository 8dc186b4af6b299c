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
 * A header says which column is which, in whatever order. An empty cell of a column that is there says that the name has nothing of
 * it; a column that is missing says nothing.
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
  const [first = []] = data;
  const header = isHeader(first) ? first.map((cell) => cell.trim()) : null;
  const columns = COLUMNS.map((words, place) => columnOf(words, place, header));
  const names = new Map<string, GlossaryLine>();
  for (const row of data) {
    // Sheets put one below the other have it again.
    if (header?.every((cell, place) => cell === row[place]?.trim())) continue;
    const [source, japanese, kind, note, latinFirst] = columns.map((column) => cellOf(row, column));
    if (!source || !japanese) continue;
    names.set(source, { source, japanese, ...kindOf(kind), ...noteOf(note), ...firstOf(latinFirst) });
  }
  return names.size === 0 ? fail({ kind: 'empty' }) : ok([...names.values()]);
}

/** What spreadsheets of ours and of others write over the columns, in the order of `HEADER`. */
const COLUMNS = [
  /^(?:原文(?:の綴り)?|原語|原?綴り|英語|用語|source|term|english|original)$/i,
  /^(?:表記|訳語?|日本語(?:訳|表記)?|カタカナ|japanese|target|translation)$/i,
  /^(?:種類|kind)$/i,
  /^(?:メモ|備考|notes?)$/i,
  /^初出に綴り$/,
];

interface Column {
  place: number;
  /** The header names it: spreadsheets leave out empty cells at the end of a row. */
  isNamed: boolean;
}

/** Where the column stands; null where the header has something else in its usual place. */
function columnOf(words: RegExp, usual: number, header: readonly string[] | null): Column | null {
  const place = header?.findIndex((cell) => words.test(cell)) ?? -1;
  if (place !== -1) return { place, isNamed: true };
  return header?.[usual] ? null : { place: usual, isNamed: false };
}

function cellOf(row: readonly string[], column: Column | null): string | undefined {
  if (column === null) return undefined;
  const cell = row[column.place]?.trim();
  return column.isNamed ? (cell ?? '') : cell;
}

/** The line of a place in the text, from 1; spreadsheets of every system end lines in their own way. */
const lineAt = (text: string, place: number): number => text.slice(0, place).split(/\r\n|\r|\n/).length;

const isHeader = (row: readonly string[]): boolean => {
  const [hasSource, hasJapanese] = COLUMNS.map((words) => row.some((cell) => words.test(cell.trim())));
  return hasSource === true && hasJapanese === true;
};

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

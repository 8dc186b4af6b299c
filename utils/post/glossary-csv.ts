import Papa from 'papaparse';
import { fail, ok, type Result } from '../result.ts';
import type { GlossaryEntry, GlossaryKind } from './glossary.ts';

/** A name as it stands in a file. */
export type GlossaryLine = Omit<GlossaryEntry, 'id'>;

/** Why no name was taken from a file. */
export type GlossaryFileProblem = 'not-text' | 'too-large' | 'empty';

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

/** Names from a table of two columns or more: UTF-8, UTF-16 or Shift_JIS, commas, semicolons or tabs, with a header or without. */
export function readGlossaryCsv(bytes: Uint8Array): Result<GlossaryLine[], GlossaryFileProblem> {
  if (bytes.length > LARGEST_FILE) return fail('too-large');
  const text = decode(bytes);
  if (text === null) return fail('not-text');
  const { data } = Papa.parse<string[]>(text.trim(), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';'],
  });
  const names = new Map<string, GlossaryLine>();
  for (const cells of data) {
    const [source = '', japanese = '', kind = '', note = '', first = ''] = cells.map((cell) => cell.trim());
    if (source === '' || japanese === '' || isHeader(source, japanese)) continue;
    names.set(source, {
      source,
      japanese,
      ...(kindOf(kind) === null ? {} : { kind: kindOf(kind) ?? 'other' }),
      ...(note === '' ? {} : { note }),
      ...(/^(?:○|〇|1|true|yes|はい)$/i.test(first) ? { latinFirst: true } : {}),
    });
  }
  return names.size === 0 ? fail('empty') : ok([...names.values()]);
}

const isHeader = (source: string, japanese: string): boolean =>
  /^(?:原文(?:の綴り)?|原語|source|term|english)$/i.test(source) && /^(?:表記|訳語?|japanese|target)$/i.test(japanese);

function kindOf(word: string): GlossaryKind | null {
  const kinds = Object.entries(KIND_WORDS) as [GlossaryKind, string][];
  return kinds.find(([kind, japanese]) => word === japanese || word.toLowerCase() === kind)?.[0] ?? null;
}

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

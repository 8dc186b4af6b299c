import { expect, test } from 'vitest';
import { readGlossaryCsv, writeGlossaryCsv } from '../../utils/post/glossary-csv.ts';
import { mergeGlossary } from '../../utils/post/merge-glossary.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const HALLMOOR = { source: 'Hallmoor', japanese: 'ハルモア' };

test('what was written is read again, with quotes, commas and lines of their own', () => {
  const names = [
    {
      source: 'Corvo, Ines',
      japanese: 'コルボ',
      kind: 'person' as const,
      note: '市長\n「前」は "acting"',
      latinFirst: true,
    },
    { ...HALLMOOR, kind: 'other' as const, note: '', latinFirst: false },
  ];
  const text = writeGlossaryCsv(names);
  expect(text.startsWith('\uFEFF原文の綴り,表記,種類,メモ,初出に綴り\r\n')).toBe(true);
  expect(readGlossaryCsv(bytes(text))).toEqual({ ok: true, value: names });
});

test('Shift_JIS, UTF-8 without a mark and UTF-16 are told by themselves', () => {
  // Hallmoor,ハルモア
  const shiftJis = new Uint8Array([...bytes('Hallmoor,'), 0x83, 0x6e, 0x83, 0x8b, 0x83, 0x82, 0x83, 0x41]);
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...'Hallmoor\tハルモア'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  for (const file of [shiftJis, bytes('Hallmoor,ハルモア'), utf16])
    expect(readGlossaryCsv(file)).toEqual({ ok: true, value: [HALLMOOR] });
});

test('a header, empty lines, half lines and other separators do no harm', () => {
  expect(readGlossaryCsv(bytes('source;japanese\n\nHallmoor;ハルモア;地名\nReed;\n;空\n'))).toEqual({
    ok: true,
    value: [{ ...HALLMOOR, kind: 'place' }],
  });
});

test.each([
  ['in another order', '原文の綴り,種類,表記\nHallmoor,地名,ハルモア', { ...HALLMOOR, kind: 'place' }],
  [
    'without one that was taken out',
    '原文の綴り,表記,メモ,初出に綴り\nHallmoor,ハルモア,港町,○',
    { ...HALLMOOR, note: '港町', latinFirst: true },
  ],
  ['behind one of the writer’s own', '番号,用語,訳語,備考\n1,Hallmoor,ハルモア,港町', { ...HALLMOOR, note: '港町' }],
  ['as other programs call them', 'Term,Translation,Note\nHallmoor,ハルモア,port', { ...HALLMOOR, note: 'port' }],
])('columns %s are told by the header', (_, table, name) => {
  expect(readGlossaryCsv(bytes(table))).toEqual({ ok: true, value: [name] });
});

test.each(['原語,日本語', '英語,訳', '原文,日本語訳', 'English,Japanese', '原綴り,カタカナ', 'Original,Translation'])(
  'the line %s of a table of the writer’s own is a header, and no name',
  (header) => {
    expect(readGlossaryCsv(bytes(`${header}\nHallmoor,ハルモア\n`))).toEqual({ ok: true, value: [HALLMOOR] });
  },
);

test('of a name twice in the file the last one holds', () => {
  expect(readGlossaryCsv(bytes('Hallmoor,ホールモア\nHallmoor,ハルモア'))).toEqual({ ok: true, value: [HALLMOOR] });
});

test('what is no table of names is refused with the reason', () => {
  expect(readGlossaryCsv(bytes(''))).toEqual({ ok: false, problem: { kind: 'empty' } });
  expect(readGlossaryCsv(bytes('ただの文章です。'))).toEqual({ ok: false, problem: { kind: 'empty' } });
  expect(readGlossaryCsv(new Uint8Array([0x89, 0x50, 0, 0xff, 0xfd]))).toEqual({
    ok: false,
    problem: { kind: 'not-text' },
  });
  expect(readGlossaryCsv(new Uint8Array(4_000_001))).toEqual({ ok: false, problem: { kind: 'too-large' } });
});

test.each([
  ['to the end of the file', 'Reed,リード\r\nHallmoor,"ハルモア,,\r\nCorvo,コルボ,,\r\nLenne,レンネ,,\r\n'],
  ['to the next quote', 'Reed,"リ\nード"\nHallmoor,"ハルモア,,\n"Corvo",コルボ,,\nLenne,レンネ,,\n'],
])('a table with a quote that stays open %s is refused, and its line is named', (_, table) => {
  expect(readGlossaryCsv(bytes(`\n原文の綴り,表記,種類,メモ,初出に綴り\n${table}`))).toEqual({
    ok: false,
    problem: { kind: 'open-quote', line: table.includes('リ\nード') ? 5 : 4 },
  });
});

const HEADER = '原文の綴り,表記,種類,メモ,初出に綴り';
const NOTED = { id: 'a', ...HALLMOOR, kind: 'place' as const, note: '町', latinFirst: true };

test.each([
  ['the exported sheet', `${HEADER}\r\nHallmoor,ハルモア,,,\r\n`],
  ['a sheet whose empty cells at the end were left out', `${HEADER}\nHallmoor,ハルモア\n`],
  ['a table without a header', 'Hallmoor,ハルモア,,,'],
])('cells emptied in %s are taken over', (_, table) => {
  const read = readGlossaryCsv(bytes(table));
  expect(read.ok && mergeGlossary([NOTED], read.value, () => 'new').put).toEqual([
    { ...NOTED, kind: 'other', note: '', latinFirst: false },
  ]);
});

test.each([
  ['has not', 'Hallmoor,ハルモア'],
  ['has under a name that is none of ours', 'source,japanese,seen in,on,by\nHallmoor,ハルモア,,,'],
])('columns a file %s leave what is here alone', (_, table) => {
  const read = readGlossaryCsv(bytes(table));
  expect(read.ok && mergeGlossary([NOTED], read.value, () => 'new').put).toEqual([]);
});

test('a sheet that was only exported and read again changes nothing', () => {
  const known = [NOTED, { id: 'b', source: 'Reed', japanese: 'リード' }];
  const read = readGlossaryCsv(bytes(writeGlossaryCsv(known)));
  expect(read.ok && mergeGlossary(known, read.value, () => 'new').put).toEqual([]);
});

test('a file changes the names it spells anew, adds those it has more, and takes none away', () => {
  const known = [
    { id: 'a', source: 'Hallmoor ', japanese: 'ホールモア', note: '町' },
    { id: 'b', source: 'Reed', japanese: 'リード' },
    { id: 'c', source: 'Corvo', japanese: 'コルボ' },
  ];
  const lines = [HALLMOOR, { source: 'Reed', japanese: 'リード' }, { source: 'Lenne', japanese: 'レンネ' }];
  expect(mergeGlossary(known, lines, () => 'new')).toEqual({
    put: [
      { id: 'a', ...HALLMOOR, note: '町' },
      { id: 'new', source: 'Lenne', japanese: 'レンネ' },
    ],
    before: [known[0]],
    added: ['new'],
  });
});

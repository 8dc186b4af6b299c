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
    HALLMOOR,
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

test('of a name twice in the file the last one holds', () => {
  expect(readGlossaryCsv(bytes('Hallmoor,ホールモア\nHallmoor,ハルモア'))).toEqual({ ok: true, value: [HALLMOOR] });
});

test('what is no table of names is refused with the reason', () => {
  expect(readGlossaryCsv(bytes(''))).toEqual({ ok: false, problem: 'empty' });
  expect(readGlossaryCsv(bytes('ただの文章です。'))).toEqual({ ok: false, problem: 'empty' });
  expect(readGlossaryCsv(new Uint8Array([0x89, 0x50, 0, 0xff, 0xfd]))).toEqual({ ok: false, problem: 'not-text' });
  expect(readGlossaryCsv(new Uint8Array(4_000_001))).toEqual({ ok: false, problem: 'too-large' });
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

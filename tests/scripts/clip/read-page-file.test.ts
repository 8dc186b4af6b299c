import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPageFile } from '../../../scripts/clip/read-page-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stored(bytes: Buffer, name = 'page.html'): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const page = '<p>The keeper’s café closes at “half past nine”.</p>';
/** UTF-8 taken for Latin-1 and encoded again. */
const twice = Buffer.from(Buffer.from(page).toString('latin1'));

test('a stored page that was encoded twice is read as it was written', () => {
  expect(readPageFile(stored(twice))).toBe(page);
  expect(readPageFile(stored(gzipSync(twice), 'page.html.gz'))).toBe(page);
});

test('a page encoded once stays as it is, also where it quotes the letters of one encoded twice', () => {
  for (const html of [page, 'Ã© is what é becomes.', `${twice.toString()} is what ’ becomes.`])
    expect(readPageFile(stored(Buffer.from(html)))).toBe(html);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfPage, measureSize } from '../../scripts/measure-size.ts';

function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakuho-size-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const page = '<script type="module" src="/chunks/main.js"></script><link rel="stylesheet" href="/assets/main.css">';
const files = {
  'popup.html': page,
  'sidepanel.html': page,
  'clip.js': '1',
  'insert.js': '1',
  'assets/main.css': 'a{}',
  'assets/late.css': 'b{}',
  'chunks/main.js':
    'import "./shared.js"; export { x } from "./again.js"; const styles = ["assets/late.css"]; import("./late.js"); const text = "import(\'./no.js\')";',
  'chunks/shared.js': 'import "./main.js"; export const s = 1;',
  'chunks/again.js': 'export const x = 1;',
  'chunks/late.js': 'import "./later.js";',
  'chunks/later.js': '',
};

test('a page starts with what its scripts import statically, however deep, each once', () => {
  expect([...filesOfPage(build(files), 'popup.html', 'at-start')].sort()).toEqual([
    'assets/main.css',
    'chunks/again.js',
    'chunks/main.js',
    'chunks/shared.js',
    'popup.html',
  ]);
});

test('what it can ever load holds dynamic imports, what those import, and their styles', () => {
  const ever = filesOfPage(build(files), 'sidepanel.html', 'ever');
  expect(ever).toContain('chunks/later.js');
  expect(ever).toContain('assets/late.css');
  expect(ever.size).toBe(8);
});

test('a desk with a draft holds what opens a draft, and nothing that comes when an engine is chosen', () => {
  const desk = build({
    ...files,
    'chunks/main.js': 'import("./draft-desk-Ab1.js"); import("./other.js")',
    'chunks/draft-desk-Ab1.js': 'import "./shared.js"; import("./engine.js");',
    'chunks/shared.js': '',
    'chunks/other.js': '',
    'chunks/engine.js': '',
  });
  const loaded = [...filesOfPage(desk, 'sidepanel.html', 'with-draft')].filter((file) => file.endsWith('.js'));
  expect(loaded.sort()).toEqual(['chunks/draft-desk-Ab1.js', 'chunks/main.js', 'chunks/shared.js']);
});

test('a missing file, a page without script and an address that is computed fail instead of weighing nothing', () => {
  const { 'clip.js': _, ...withoutClip } = files;
  expect(() => measureSize(build(withoutClip))).toThrow('clip.js');
  const { 'chunks/shared.js': __, ...withoutChunk } = files;
  expect(() => measureSize(build(withoutChunk))).toThrow('shared.js');
  expect(() => measureSize(build({ ...files, 'popup.html': '<p>' }))).toThrow('popup.html loads no script');
  const computed = build({ ...files, 'chunks/main.js': 'import(name)', 'chunks/late.js': '' });
  expect(() => measureSize(computed)).toThrow('import(name) cannot be followed');
});

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
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["chunks/late.js","assets/late.css"])))=>i.map(i=>d[i]); import "./shared.js"; export { x } from "./again.js"; load(() => import("./late.js"), __vite__mapDeps([0,1])); const text = "import(\'./no.js\')";',
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

test('a desk with a draft holds the styles that come with the draft, and not those of what comes later', () => {
  const listed = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=';
  const desk = build({
    ...files,
    'chunks/main.js': `${listed}["chunks/draft-desk-Ab1.js","assets/draft.css"])))=>0; load(() => import("./draft-desk-Ab1.js"), __vite__mapDeps([0,1]))`,
    'chunks/draft-desk-Ab1.js': `${listed}["chunks/panel.js","assets/panel.css"])))=>0; load(() => import("./panel.js"), __vite__mapDeps([0,1]))`,
    'chunks/panel.js': '',
    'assets/draft.css': 'c{}',
    'assets/panel.css': 'd{}',
  });
  const loaded = [...filesOfPage(desk, 'sidepanel.html', 'with-draft')].filter((file) => file.endsWith('.css'));
  expect(loaded.sort()).toEqual(['assets/draft.css', 'assets/main.css']);
});

test('a title card is what comes with it alone, its styles with it', () => {
  const listed = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=';
  const desk = build({
    ...files,
    'assets/card-dialog-Abcdefgh.css': 'c{}',
    'chunks/main.js': 'import("./draft-desk-Ab1.js")',
    'chunks/draft-desk-Ab1.js': `${listed}["chunks/card-dialog-Ijklmnop.js","assets/card-dialog-Abcdefgh.css"])))=>0; load(() => import("./card-dialog-Ijklmnop.js"), __vite__mapDeps([0,1])); import("./engine.js");`,
    'chunks/card-dialog-Ijklmnop.js': '',
    'chunks/engine.js': '',
  });
  const draft = filesOfPage(desk, 'sidepanel.html', 'with-draft');
  expect([...filesOfPage(desk, 'sidepanel.html', 'with-card').difference(draft)].sort()).toEqual([
    'assets/card-dialog-Abcdefgh.css',
    'chunks/card-dialog-Ijklmnop.js',
  ]);
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

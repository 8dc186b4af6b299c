import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledLicences, NOTICES } from '../../scripts/build/bundled-licences.ts';
import { noticesFile } from '../../scripts/build/notices-file.ts';

const MIT = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Permission is granted.' };
const BY_HAND = 'Written by hand.\n\nlone 2.0.0\n  Copyright 2020 Somebody\n';

it('packages of one text stand over it together, each once, behind what was written by hand', () => {
  const two = { ...MIT, name: 'two', version: '2.1.0' };
  const third = { name: 'third', version: '3.0.0', identifier: 'ISC', text: 'Permission to use.' };
  const lines = noticesFile(BY_HAND, [two, MIT, third, MIT]).split('\n');
  expect(lines[0]).toBe('\uFEFFWritten by hand.');
  expect(lines.filter((line) => line !== '').slice(6)).toEqual([
    'one 1.0.0 (MIT)',
    'two 2.1.0 (MIT)',
    'Permission is granted.',
    '-'.repeat(70),
    'third 3.0.0 (ISC)',
    'Permission to use.',
  ]);
});

it('a licence nobody has allowed is refused, and so is none', () => {
  expect(() => noticesFile(BY_HAND, [{ ...MIT, identifier: 'GPL-3.0' }])).toThrow('one 1.0.0 is under “GPL-3.0”');
  expect(() => noticesFile(BY_HAND, [{ ...MIT, identifier: '(MIT OR GPL-3.0)' }])).toThrow('one 1.0.0');
  expect(() => noticesFile(BY_HAND, [{ name: 'one', version: '1.0.0', text: 'Free.' }])).toThrow('“no licence”');
});

it('a package without the text of its licence is refused, but for one that is written by hand under its version', () => {
  const lone = { name: 'lone', version: '2.0.0', identifier: 'MIT', text: '' };
  expect(noticesFile(BY_HAND, [lone])).toContain('lone 2.0.0');
  expect(() => noticesFile(BY_HAND, [{ ...lone, version: '2.0.1' }])).toThrow('lone 2.0.1 has no licence text');
});

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yakuho-licences-')));
beforeAll(() => {
  const files = {
    'page.js': "import { used } from 'used'; used();",
    'script.js': "import '@scope/script';",
    [NOTICES]: 'Written by hand.\n',
    'node_modules/used/index.js': 'export const used = () => console.log(1);',
    'node_modules/used/LICENSE': 'Copyright 2021 Used',
    'node_modules/used/NOTICE': 'This product includes Used.',
    'node_modules/used/package.json': '{"name":"used","version":"1.2.3","license":"Apache-2.0","main":"index.js"}',
    'node_modules/@scope/script/index.js': 'console.log(2);',
    'node_modules/@scope/script/license.md': 'Copyright 2022 Script',
    'node_modules/@scope/script/package.json':
      '{"name":"@scope/script","version":"0.1.0","license":"MIT","main":"index.js"}',
    'node_modules/unused/index.js': 'export const unused = 1;',
    'node_modules/unused/package.json': '{"name":"unused","version":"1.0.0","license":"GPL-3.0","main":"index.js"}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it('what is really in the output of several builds is listed, with what the Apache License passes on, and nothing else', async () => {
  const licences = bundledLicences();
  const written: string[] = [];
  for (const input of ['page.js', 'script.js']) {
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [licences.plugin()],
      build: { write: false, rolldownOptions: { input: join(folder, input) } },
    });
    if (Array.isArray(built) || !('output' in built)) throw new Error('no output');
    written.push(...built.output.map(({ fileName }) => fileName));
  }
  expect(written.filter((name) => !name.endsWith('.js'))).toEqual([]);
  const files = [{ absoluteSrc: join(folder, NOTICES), relativeDest: NOTICES }];
  licences.complete(files);
  const [file] = files as { contents?: string }[];
  expect(file?.contents).toContain('used 1.2.3 (Apache-2.0)\n\nThis product includes Used.\n\nCopyright 2021 Used');
  expect(file?.contents).toContain('@scope/script 0.1.0 (MIT)\n\nCopyright 2022 Script');
  expect(file?.contents).not.toContain('unused');
});

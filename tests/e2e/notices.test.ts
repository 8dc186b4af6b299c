import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOTICES } from '../../scripts/build/bundled-licences.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Nothing but the names of other packages: none of it is in the output. */
const EMPTY = '@tiptap/pm';

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { dependencies } = read('package.json') as { dependencies: Record<string, string> };

describe.each(['chrome-mv3', 'firefox-mv3'])('the notices in %s', (build) => {
  const lines = readFileSync(join(ROOT, '.output', build, NOTICES), 'utf8').split('\n');

  test.each(Object.keys(dependencies).filter((name) => name !== EMPTY))('have %s under its version', (name) => {
    const { version, license } = read(`node_modules/${name}/package.json`) as { version: string; license: string };
    expect([`${name} ${version}`, `${name} ${version} (${license})`].some((line) => lines.includes(line))).toBe(true);
  });

  test('have what they depend on, and what was made from other work', () => {
    for (const name of ['prosemirror-model', 'zod', 'wxt', 'twitter-text'])
      expect(lines.some((line) => line.startsWith(`${name} `))).toBe(true);
  });
});

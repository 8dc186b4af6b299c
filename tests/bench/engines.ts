/** `npm run bench:engines`: how soon a writer sees words or a reason, and what each engine adds. Never part of the tests. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../../scripts/drive/copy-in-japanese.ts';
import { measureSize } from '../../scripts/measure-size.ts';
import { measureFirstWords } from './first-words.ts';

const shell = process.platform === 'win32';
if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'], shell }).status !== 0)
  process.exit(1);

const row = (name: string, value: string, bar = '') =>
  console.log(`| ${name.padEnd(52)} | ${value.padStart(16)} | ${bar.padEnd(8)} |`);
row('what', 'measured', 'bar');
row('-'.repeat(52), '-'.repeat(16), '-'.repeat(8));
for (const { id, runs, median, worst } of await measureFirstWords()) {
  row(
    `first byte to first words, ${id}, median of ${runs} (worst)`,
    `${median.toFixed(0)} (${worst.toFixed(0)}) ms`,
    '< 100 ms',
  );
}
const { deskList, deskDraft } = measureSize(CHROME_BUILD);
row('gzip: the desk, first load', `${(deskList / 1000).toFixed(1)} KB`, '≤ 120 KB');
row('gzip: the desk with a draft', `${(deskDraft / 1000).toFixed(1)} KB`, '≤ 250 KB');
const chunks = join(CHROME_BUILD, 'chunks');
for (const part of [
  'sdk-text-model',
  'openai-compatible-model',
  'anthropic-model',
  'gemini-model',
  'on-device-engine',
  'deepl-engine',
]) {
  const file = readdirSync(chunks).find((name) => name.startsWith(`${part}-`));
  if (file === undefined) throw new Error(`the build has no ${part}`);
  row(
    `gzip, fetched when chosen: ${part}`,
    `${(gzipSync(readFileSync(join(chunks, file))).length / 1000).toFixed(1)} KB`,
  );
}

// The test of every fault prints how long each took to be said.
console.log();
const faults = ['run', '--silent', 'e2e', '--', 'tests/e2e/chromium/engines/faults.test.ts', '--silent=false'];
process.exitCode = spawnSync('npm', faults, { stdio: 'inherit', shell }).status ?? 1;

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkLine } from './check/check-line.ts';

/**
 * Runs the checks without a browser: one `{id, lang, published, source, target, mode, glossary?}` a line in, one line of findings out,
 * in the same order. The glossary is a list of `{source, japanese, latinFirst?}`. No network, no clock: the same input gives the same output.
 */
const USAGE = 'Usage: npm run --silent check -- --in drafts.jsonl --out findings.jsonl';

const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
if (values.in === undefined || values.out === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const lines = readFileSync(values.in, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  writeFileSync(values.out, lines.map((line) => `${JSON.stringify(checkLine(line))}\n`).join(''));
}

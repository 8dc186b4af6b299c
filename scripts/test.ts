/** `npm test`: every check and every test, to the end even when one fails, then one line: `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHECKS = [
  ['types', 'check:types'],
  ['lint and format', 'check:lint'],
  ['dead code', 'check:dead'],
  ['import direction', 'check:imports'],
  ['one door for HTML', 'check:html-door'],
] as const;

interface Tally {
  passed: number;
  failed: number;
}

function runScript(script: string, ...more: string[]): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...more], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A run that wrote no report, or that skipped a test, has failed: nothing here is optional. */
function runTests(script: string): Tally {
  const report = join(mkdtempSync(join(tmpdir(), 'yakuho-')), 'report.json');
  const green = runScript(script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  let tally: Tally;
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    tally = { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch (error) {
    console.error(`${script}: no report (${error})`);
    return { passed: 0, failed: 1 };
  }
  // A suite that fails before its first test, or no test at all, leaves the counts clean and the exit code not.
  if ((!green || tally.passed === 0) && tally.failed === 0) tally.failed = 1;
  return tally;
}

const total: Tally = { passed: 0, failed: 0 };
for (const [name, script] of CHECKS) {
  const passed = runScript(script);
  console.log(`${passed ? '✓' : '✗'} ${name}`);
  total[passed ? 'passed' : 'failed'] += 1;
}
for (const script of ['unit', 'e2e']) {
  const tally = runTests(script);
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** `npm run bench`: times a person waits, and what a page carries before the click. Never part of the tests: it measures this machine. */
import { spawnSync } from 'node:child_process';
import { CHROME_BUILD } from '../../scripts/drive/copy-in-japanese.ts';
import { measureSize, SIZE_BUDGET, type SizedPart } from '../../scripts/measure-size.ts';
import { measureClickToPopup } from './click-to-popup.ts';

const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);

const row = (name: string, value: string, bar: string) =>
  console.log(`| ${name.padEnd(44)} | ${value.padStart(12)} | ${bar.padEnd(10)} |`);
row('what', 'measured', 'bar');
row('-'.repeat(44), '-'.repeat(12), '-'.repeat(10));
const times = await measureClickToPopup({ pinned: true });
const unpinned = await measureClickToPopup({ pinned: false });
row(`click to filled popup, 1,000 words, median of ${times.runs}`, `${times.popup.median.toFixed(0)} ms`, '< 300 ms');
row('of these, until the popup begins to load', `${times.opening.toFixed(0)} ms`, '');
row('the same, worst', `${times.popup.worst.toFixed(0)} ms`, '');
row('icon not pinned: the browser slides it in first', `${unpinned.popup.median.toFixed(0)} ms`, '');
row('Readability alone on that page', `${times.readability.toFixed(1)} ms`, '');
row('click to popup ÷ Readability', `${(times.popup.median / times.readability).toFixed(0)} ×`, '');
row('on the page before the click: scripts', String(times.beforeClick.scripts), '0');
row('nodes added', String(times.beforeClick.nodes), '0');
row('requests made', String(times.beforeClick.requests), '0');
const sizes = measureSize(CHROME_BUILD);
for (const part of Object.keys(SIZE_BUDGET) as SizedPart[]) {
  row(`gzip: ${part}`, `${(sizes[part] / 1000).toFixed(1)} KB`, `≤ ${SIZE_BUDGET[part]} KB`);
}

console.log();
const ratio = spawnSync('npm', ['run', '--silent', 'bench:clip'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = ratio.status ?? 1;

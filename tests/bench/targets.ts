/** `npm run bench:targets`: how long a post of 5,000 characters takes to be drawn for every target. Never part of the tests. */
import { newsletterFile } from '../../utils/targets/eml/newsletter-mail.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS } from '../../utils/targets/target.ts';
import { fullProfile, harbourPost } from '../post/fixtures.ts';
import { block } from '../targets/fixtures.ts';

const LENGTH = 5_000;
const RUNS = 200;
const paragraphs = Array.from({ length: 30 }, (_, index) =>
  block('paragraph', [
    { text: '協議は2024年に始まり、費用の分担をめぐって何度も中断した。'.repeat(4) },
    { text: '市長らの声明', href: `https://courier.example/${index}`, bold: true },
    { text: 'によると、最終案は1月22日の会合で承認された。' },
  ]),
);
const post = { blocks: [...harbourPost({ profile: fullProfile }).blocks, ...paragraphs] };
const length = TARGETS.plain.render(post, fullProfile).text.length;
if (length < LENGTH) throw new Error(`the post has only ${length} characters`);

const row = (name: string, first: string, median: string, worst: string) =>
  console.log(`| ${name.padEnd(14)} | ${first.padStart(8)} | ${median.padStart(8)} | ${worst.padStart(8)} |`);
console.log(`A post of ${length} characters with 30 links; ms, the first time and of ${RUNS} more:`);
row('target', 'first', 'median', 'worst');
// First, while nothing has run yet.
measure('all', () => {
  for (const id of TARGET_IDS) TARGETS[id].render(post, fullProfile);
});
for (const id of TARGET_IDS) measure(id, () => TARGETS[id].render(post, fullProfile));
measure('.eml', () => newsletterFile(post, fullProfile, new Date(0)));

function measure(name: string, work: () => void): void {
  const [first = 0, ...times] = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  times.sort((one, other) => one - other);
  row(name, first.toFixed(2), (times[RUNS / 2] ?? 0).toFixed(2), (times.at(-1) ?? 0).toFixed(2));
}

import { expect, test } from 'vitest';
import { TARGETS } from '../../utils/targets/registry.ts';
import { TARGET_IDS } from '../../utils/targets/target.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block } from './fixtures.ts';

test.each(TARGET_IDS)('%s renders a post of 5,000 characters with 30 links in 10 ms', (id) => {
  const paragraphs = Array.from({ length: 30 }, (_, index) =>
    block('paragraph', [
      { text: '協議は2024年に始まり、費用の分担をめぐって何度も中断した。'.repeat(5) },
      { text: '市長らの声明', href: `https://courier.example/${index}`, bold: true },
      { text: 'によると、最終案は1月22日の会合で承認された。' },
    ]),
  );
  const post = { blocks: [...harbourPost().blocks, ...paragraphs] };
  expect(TARGETS.plain.render(post, { pointStyle: 'dash' }).text.length).toBeGreaterThan(5_000);
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    TARGETS[id].render(post, { pointStyle: 'list' });
    return performance.now() - start;
  });
  // The quickest run: what the others take longer is the machine's, busy with other tests.
  expect(Math.min(...times)).toBeLessThan(10);
});

test('a paragraph of a million characters renders', () => {
  const post = { blocks: [block('paragraph', '文。'.repeat(500_000))] };
  for (const id of TARGET_IDS)
    expect(TARGETS[id].render(post, { pointStyle: 'dash' }).text.match(/文。/g)?.length).toBe(500_000);
});

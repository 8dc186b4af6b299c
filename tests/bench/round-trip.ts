/**
 * `npm run bench:insert`: every fixture post into every editor, by the script that 挿入 injects, read back and compared:
 * blocks, links and runs of bold that arrive as they were sent ÷ those the target can hold. Exits with 1 below 100 %.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildEverything } from '../../scripts/demo/build-everything.ts';
import { CHROME_BUILD } from '../../scripts/drive/copy-in-japanese.ts';
import { EDITOR_ROUTES, EDITORS, type EditorName, editorIn } from '../../scripts/drive/editor-pages.ts';
import { launchChromium } from '../../scripts/drive/launch-chromium.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';
import { leaveOrder } from '../../utils/browser/insert/handed-order.ts';
import { writeExtract } from '../../utils/engines/extract/write-extract.ts';
import { decorate } from '../../utils/insert/decorate.ts';
import { type InsertReport, insertReport } from '../../utils/insert/insert-report.ts';
import type { Order, Reply } from '../../utils/insert/order.ts';
import { readSent } from '../../utils/insert/read-sent.ts';
import { replySchema } from '../../utils/insert/reply-schema.ts';
import type { Post } from '../../utils/post/post.ts';
import { EDITOR_RECIPES } from '../../utils/targets/editors/registry.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import type { TargetId } from '../../utils/targets/target.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';
import { harbourArticle, harbourPost } from '../post/fixtures.ts';
import { block, postOf } from '../targets/fixtures.ts';

/** What none of the composed posts has: every kind of block, bold and links in one run, both sorts of lists, a picture. */
const everything = postOf(
  block('title', '4都市が<共同>の「防潮堤」で合意 & 着工へ', { slot: 'title' }),
  block('heading', '経緯', { level: 2 }),
  block('heading', '市長の話', { level: 3 }),
  block('paragraph', [
    { text: '　4都市は' },
    { text: '月曜日', bold: true },
    { text: 'に', bold: true, href: 'https://a.example/?x=1&y=2' },
    { text: '署名', href: 'https://a.example/?x=1&y=2' },
    { text: 'した。\n次の行に 👩‍🔬 と ⭐️ と 🏴󠁧󠁢󠁥󠁮󠁧󠁿。' },
  ]),
  block('item', '一つめ'),
  block('item', [{ text: '二つめ', bold: true }]),
  block('item', '第一', { ordered: true }),
  block('item', '第二', { ordered: true }),
  block('quote', '「最後にはなりたくなかった」'),
  block('quote', '「もう一度言う」'),
  block('cite', 'ブレンウィック市長'),
  block('image', '港の写真', { image: { src: 'https://a.example/harbour.png', alt: '港' } }),
  block('paragraph', '最後の段落。'),
);

const posts: Post[] = [
  everything,
  harbourPost(),
  ...[harbourArticle, ...FIXTURE_ARTICLES.map(({ article }) => article)].map((article) =>
    harbourPost({ article, depth: 'full', writing: writeExtract(article, segmentArticle(article), 'full') }),
  ),
];

const ways: { target: TargetId; editor: EditorName; pointStyle: 'dash' | 'list'; decorated: boolean }[] = (
  [
    ['note', 'note', false],
    ['ameba', 'ameba', false],
    ['ameba', 'ameba-acf-off', false],
    ['ameba', 'ameba', true],
    ['ameba', 'ameba-acf-off', true],
  ] as const
).flatMap(([target, editor, decorated]) =>
  (['dash', 'list'] as const).map((pointStyle) => ({ target, editor, decorated, pointStyle })),
);

await buildEverything();
const script = readFileSync(join(CHROME_BUILD, 'insert.js'), 'utf8');
const server = await serve(EDITOR_ROUTES);
const chromium = await launchChromium();
const page = await chromium.browser.newPage();
let sent = 0;
let whole = 0;
try {
  for (const way of ways) {
    const reports: InsertReport[] = [];
    for (const post of posts) reports.push(await roundTrip(post, way));
    const sum = (field: 'blocks' | 'whole' | 'marks' | 'marksWhole') =>
      reports.reduce((total, report) => total + report[field], 0);
    const [held, equal] = [sum('blocks') + sum('marks'), sum('whole') + sum('marksWhole')];
    sent += held;
    whole += equal;
    const name = `${way.editor}${way.decorated ? ' 装飾あり' : ''}, ${way.pointStyle}`;
    console.log(
      `${name.padEnd(32)} ${equal} of ${held}  ${((equal / held) * 100).toFixed(2)} %  (${posts.length} posts)`,
    );
    for (const { losses } of reports) for (const { place, losses: of } of losses) console.log('  ', place, of);
  }
} finally {
  await chromium.close();
  await server.close();
}
console.log(`arrived equal ÷ can be held: ${whole} of ${sent}, ${((whole / sent) * 100).toFixed(2)} %`);
process.exitCode = whole === sent ? 0 : 1;

async function roundTrip(post: Post, { target, editor: name, pointStyle, decorated }: (typeof ways)[number]) {
  const recipe = EDITOR_RECIPES[target];
  if (recipe === undefined) throw new Error(`${target} has no editor`);
  const { html, text, title } = TARGETS[target].render(post, { pointStyle });
  const markup = decorated ? decorate(html ?? '', recipe.styles ?? {}) : (html ?? '');
  await page.goto(server.origin + EDITORS[name].path);
  await editorIn(page, name);
  const editor = { ...recipe, hosts: ['127.0.0.1'] };
  const ask = async (order: Order): Promise<Reply> => {
    await page.evaluate(leaveOrder, order);
    return v.parse(replySchema, await page.evaluate(script));
  };
  const by = decorated ? 'instance' : 'paste';
  const filled = await ask({ act: 'fill', editor, filling: { title, html: markup, text, how: 'empty', by } });
  if (filled.kind !== 'filled') throw new Error(`${name} was not filled: ${filled.kind}`);
  const read = await ask({ act: 'read', editor });
  if (read.kind !== 'read') throw new Error(`${name} was not read: ${read.kind}`);
  return insertReport({
    post,
    sent: readSent(markup),
    arrived: read.lines,
    before: null,
    drops: recipe.drops,
    title: read.title === title ? 'arrived' : 'lost',
  });
}
